"""What a plan and an uitvoeringsplan are: the model, its values and references, and how a folder becomes one."""
