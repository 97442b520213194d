"""`publiccode.yml` against the text of the standard, version 0.7, of which no usable JSON Schema exists."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import ivpgen

KEYS = set(
    "publiccodeYmlVersion name applicationSuite url landingURL isBasedOn softwareVersion releaseDate logo platforms"
    " categories usedBy fundedBy roadmap developmentStatus softwareType supports organisation intendedAudience description"
    " legal maintenance localisation dependsOn".split()
)
REQUIRED = set(
    "publiccodeYmlVersion name url platforms developmentStatus softwareType description legal maintenance"
    " localisation".split()
)
STATUSES = {"concept", "development", "beta", "stable", "obsolete"}
TYPES = set(
    "standalone/mobile standalone/iot standalone/desktop standalone/web standalone/backend standalone/other addon library"
    " configurationFiles".split()
)
CATEGORIES = set(
    "accounting agile-project-management applicant-tracking application-development appointment-scheduling backup"
    " billing-and-invoicing blog budgeting business-intelligence business-process-management cad call-center-management"
    " cloud-management collaboration communications compliance-management contact-management content-management crm"
    " customer-service-and-support data-analytics data-collection data-visualization design design-system"
    " digital-asset-management digital-citizenship document-management donor-management e-commerce e-signature"
    " educational-content email-management email-marketing employee-management enterprise-project-management"
    " enterprise-social-networking erp event-management facility-management feedback-and-reviews-management"
    " financial-reporting fleet-management fundraising gamification geographic-information-systems grant-management"
    " graphic-design help-desk hr ide identity-management instant-messaging integrated-library-system inventory-management"
    " it-asset-management it-development it-management it-security it-service-management knowledge-management"
    " learning-management-system marketing mind-mapping mobile-marketing mobile-payment network-management office"
    " online-booking online-community payment-gateway payroll predictive-analysis procurement productivity-suite"
    " project-collaboration project-management property-management real-estate-management regulations-and-directives"
    " remote-support resource-management sales-management seo service-desk social-media-management survey"
    " talent-management task-management taxes-management test-management time-management time-tracking translation"
    " video-conferencing video-editing visitor-management voip warehouse-management web-collaboration web-conferencing"
    " website-builder whistleblowing workflow-management other".split()
)
SCOPES = set(
    "agriculture culture defence education emergency-services employment energy environment"
    " finance-and-economic-development foreign-affairs government healthcare infrastructures justice local-authorities"
    " manufacturing research science-and-technology security society sport tourism transportation welfare".split()
)
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@pytest.fixture(scope="module")
def publiccode(root: Path) -> dict[str, Any]:
    data = yaml.safe_load((root / "publiccode.yml").read_text(encoding="utf-8"))
    assert isinstance(data, dict)
    return data


def test_keys(publiccode: dict[str, Any]) -> None:
    assert publiccode.keys() >= REQUIRED
    assert publiccode.keys() <= KEYS
    assert publiccode["publiccodeYmlVersion"] == "0.7"


def test_vocabularies(publiccode: dict[str, Any]) -> None:
    assert publiccode["developmentStatus"] in STATUSES
    assert publiccode["softwareType"] in TYPES
    assert set(publiccode["categories"]) <= CATEGORIES
    audience = publiccode["intendedAudience"]
    assert audience.keys() <= {"countries", "unsupportedCountries", "scope"}
    assert set(audience["scope"]) <= SCOPES
    assert all(re.fullmatch("[A-Z]{2}", country) for country in audience["countries"])
    assert all(isinstance(platform, str) for platform in publiccode["platforms"])


def test_url_is_one(publiccode: dict[str, Any]) -> None:
    assert re.fullmatch(r"https://[^\s/]+/\S+", publiccode["url"])


def test_descriptions(publiccode: dict[str, Any]) -> None:
    descriptions = publiccode["description"]
    assert next(iter(descriptions)) == "nl"
    for language, description in descriptions.items():
        assert LANGUAGE.fullmatch(language)
        assert 0 < len(description["shortDescription"]) <= 150
        assert "\n" not in description["shortDescription"]
        assert 150 <= len(description["longDescription"]) <= 10_000
        assert description["features"]
        assert all(isinstance(feature, str) for feature in description["features"])


def test_who_maintains_it(publiccode: dict[str, Any]) -> None:
    maintenance = publiccode["maintenance"]
    assert maintenance["type"] in {"internal", "contract", "community", "none"}
    assert ("contractors" in maintenance) == (maintenance["type"] == "contract")
    if maintenance["type"] in {"internal", "community"}:
        assert all(contact["name"] for contact in maintenance["contacts"])


def test_licence_and_languages(publiccode: dict[str, Any], root: Path) -> None:
    assert (root / "LICENSES" / f"{publiccode['legal']['license']}.txt").is_file()
    assert publiccode["localisation"] == {"localisationReady": False, "availableLanguages": ["nl"]}


def test_dependencies(publiccode: dict[str, Any]) -> None:
    assert publiccode["dependsOn"].keys() <= {"open", "proprietary", "hardware"}
    for dependency in (one for kind in publiccode["dependsOn"].values() for one in kind):
        assert dependency.keys() <= {"name", "version", "versionMin", "versionMax", "optional"}
        assert dependency["name"]


def test_version_is_the_package_s(publiccode: dict[str, Any], root: Path) -> None:
    assert publiccode["softwareVersion"] == ivpgen.__version__
    assert f"## [{ivpgen.__version__}]" in (root / "CHANGELOG.md").read_text(encoding="utf-8")
