"""The method's papers around a plan, each from what the plan says; what it doesn't say is a visible gap."""
