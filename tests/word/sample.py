"""A realistic document that has every element and class of the document model, and text that is out to break things."""

from __future__ import annotations

import struct
import zlib


def png(width: int, height: int) -> bytes:
    """A picture of a rising line: valid PNG, 150 dots per inch."""
    rows = []
    for y in range(height):
        row = bytearray([0])
        for x in range(width):
            line = height - 20 - (height - 40) * x // width
            grid = y % (height // 5) == 0
            row += b"\x17\x42\x5b" if abs(y - line) < 4 else b"\xc9\xd5\xdd" if grid else b"\xff\xff\xff"
        rows.append(bytes(row))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"pHYs", struct.pack(">IIB", 5906, 5906, 1)),
        (b"IDAT", zlib.compress(b"".join(rows))),
        (b"IEND", b""),
    )
    body = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + body


def image(src: str) -> bytes:
    """The pictures of the sample by their path."""
    return {"afbeeldingen/inbraken.png": png(900, 420), "afbeeldingen/wapen.png": png(160, 120)}[src]


SAMPLE = """<!DOCTYPE html>
<html lang="nl-NL">
<head>
<title>Samen veilig in Voorbeeldstad</title>
<meta name="author" content="Gemeente Voorbeeldstad"/>
<meta name="description" content="Integraal veiligheidsplan 2027–2030 van de gemeente Voorbeeldstad"/>
<meta name="keywords" content="integraal veiligheidsplan, veiligheid, Voorbeeldstad"/>
<meta name="ivpgen:status" content="concept"/>
<meta name="ivpgen:versie" content="0.9"/>
<meta name="ivpgen:datum" content="2026-11-24"/>
<meta name="ivpgen:kop" content="Samen veilig in Voorbeeldstad"/>
<meta name="ivpgen:nummering" content="automatisch"/>
</head>
<body>
<header class="omslag">
<img src="afbeeldingen/wapen.png" alt="Wapen van de gemeente Voorbeeldstad"/>
<p class="titel" data-bron="plan.yaml#titel">Samen veilig in Voorbeeldstad</p>
<p class="ondertitel">Integraal veiligheidsplan 2027–2030</p>
<p class="omslag-regel">Gemeente Voorbeeldstad</p>
<p class="omslag-regel">Concept, versie 0.9</p>
<p class="omslag-regel">24 november 2026</p>
</header>
<section id="colofon">
<h1 class="ongenummerd">Colofon</h1>
<table class="sleutel" data-beschrijving="Wie dit plan maakte, en wanneer het is vastgesteld">
<tbody>
<tr><th scope="row">Gemeente</th><td>Voorbeeldstad (GM9999)</td></tr>
<tr><th scope="row">Looptijd</th><td>2027 tot en met 2030</td></tr>
<tr><th scope="row">Status</th><td>Concept, versie 0.9 van 24 november 2026</td></tr>
<tr><th scope="row">Vaststelling</th><td><span class="gat">Nog in te vullen: besluit van de raad</span></td></tr>
<tr><th scope="row">Samenstelling</th><td><p>Team Openbare orde en veiligheid</p><p>Met dank aan de politie, het Openbaar Ministerie en het Zorg- en Veiligheidshuis</p></td></tr>
</tbody>
</table>
</section>
<nav class="inhoud"/>
<section id="voorwoord">
<h1 class="ongenummerd">Voorwoord</h1>
<p class="inleiding" data-bron="plan.yaml#voorwoord">Veiligheid is nooit af. Toch kunnen we na vier jaar iets laten zien: er wordt in
onze gemeente half zo vaak ingebroken als in 2022, en meer inwoners durven melding te doen.</p>
<p>Dit plan gaat over de jaren die komen. We kiezen voor vier prioriteiten, omdat kiezen betekent dat je ergens echt verschil maakt. Die keuzes
maakten we samen: met de raad, met de politie en het Openbaar Ministerie, en met ruim duizend inwoners die de vragenlijst invulden.</p>
<blockquote><p>“Als er ’s avonds licht brandt in het buurthuis, voelt de hele straat anders.”</p><p>Bewoner van de Zandhorst</p></blockquote>
<p>Ik dank iedereen die meedacht, en reken op u bij de uitvoering.</p>
<p><strong>M. de Vries</strong><br/>burgemeester van Voorbeeldstad</p>
</section>
<section id="samenvatting">
<h1>Inleiding</h1>
<p class="inleiding">In dit hoofdstuk staat waarom er een integraal veiligheidsplan is, voor wie het is en hoe het is opgebouwd.</p>
<h2>Aanleiding en wettelijk kader</h2>
<p>De gemeenteraad stelt ten minste eens in de vier jaar de doelen vast die de gemeente op het gebied van veiligheid
nastreeft.<a role="doc-noteref" href="#noot-1"/> De burgemeester heeft het gezag over de politie bij de handhaving van de openbare orde; de officier van justitie bij de
opsporing. Meer over de taakverdeling staat in <a href="#organisatie"/>, de cijfers staan in <a href="#tabel-indicatoren"/> en <a href="#figuur-inbraken"/>.</p>
<h2>Opbouw van het plan</h2>
<p>Het plan volgt één lijn, van wat we zien naar wat we doen:</p>
<ol>
<li>de <strong>analyse</strong> van de afgelopen vier jaar;</li>
<li>de <strong>prioriteiten</strong> die daaruit volgen:
<ol><li>ondermijning;</li><li>zorg en veiligheid:<ol><li>personen met onbegrepen gedrag;</li><li>huiselijk geweld;</li></ol></li><li>digitale veiligheid;</li></ol></li>
<li>de <strong>doelen</strong> en hoe we die meten.</li>
</ol>
<p>Per veld staat erbij wat al loopt. Dat zijn:</p>
<ul>
<li>veilige woon- en leefomgeving
<ul><li>sociale kwaliteit<ul><li>buurtbemiddeling</li><li>aanpak van woonoverlast</li></ul></li><li>fysieke kwaliteit</li></ul></li>
<li><p>bedrijvigheid en veiligheid</p><p>Met het Keurmerk Veilig Ondernemen in het centrum en op bedrijventerrein De Vaart.</p></li>
<li>jeugd en veiligheid</li>
</ul>
<aside class="kader"><p><strong>Voor wie is dit plan?</strong></p><p>Voor de raad, die de doelen vaststelt, en voor de partners die ze samen met ons waarmaken:</p>
<ul><li>politie en Openbaar Ministerie;</li><li>woningcorporaties, scholen en zorgaanbieders.</li></ul>
<p>Inwoners lezen de hoofdlijnen in de publiekssamenvatting op <a href="https://www.voorbeeldstad.example/veilig">de website van de gemeente</a>.</p></aside>
<p>Begrippen staan hieronder kort uitgelegd.</p>
<dl><dt>Driehoek</dt><dd>Overleg van burgemeester, officier van justitie en teamchef van de politie.</dd>
<dt><abbr title="Regionaal Informatie- en Expertise Centrum">RIEC</abbr></dt><dd><p>Regionaal Informatie- en Expertise Centrum.</p><p>Ondersteunt gemeenten bij de aanpak van ondermijning.</p></dd></dl>
</section>
<section id="analyse">
<h1>Veiligheidsanalyse</h1>
<p class="inleiding">Voorbeeldstad werd veiliger, maar niet overal en niet voor iedereen. Woninginbraken daalden sterk; oplichting via internet
verdubbelde.</p>
<h2>Wat de cijfers zeggen</h2>
<p>In 2025 registreerde de politie 53,8 misdrijven per 1.000 inwoners, tegen 61,2 in 2021. <em>Let wel</em>: aangiftebereidheid speelt mee, vooral bij online
oplichting.<a role="doc-noteref" href="#noot-2"/> De temperatuur van H<sub>2</sub>O is hier niet van belang, het aantal m<sup>2</sup> ook niet.</p>
<table id="tabel-indicatoren" data-beschrijving="Zes indicatoren met bron, nulmeting over 2025 en streefwaarden tot en met 2030">
<caption>Indicatoren en streefwaarden</caption>
<thead><tr><th scope="col">Indicator</th><th scope="col">Bron</th><th scope="col">2025</th><th scope="col">2027</th><th scope="col">2028</th><th scope="col">2030</th></tr></thead>
<tbody>
<tr><td data-bron="plan.yaml#indicatoren/misdrijven/naam">Misdrijven per 1.000 inwoners</td><td>Politie, tabel 47018NED</td><td class="getal">53,8</td><td class="getal">53,0</td><td class="getal">52,5</td><td class="getal">&lt; 52,0</td></tr>
<tr><td>Woninginbraken per 1.000 woningen</td><td>Politie, tabel 47018NED</td><td class="getal">2,1</td><td class="getal">2,0</td><td class="getal">2,0</td><td class="getal">1,8</td></tr>
<tr><td>Slachtoffers van online criminaliteit</td><td>Veiligheidsmonitor</td><td class="getal">16,4%</td><td class="getal">16,0%</td><td class="getal">15,0%</td><td class="getal">14,0%</td></tr>
<tr><td>Meldingen van verward gedrag</td><td>Politie, eigen registratie</td><td class="getal">1.254</td><td class="getal">1.200</td><td class="getal">1.150</td><td class="getal">1.000</td></tr>
<tr><td>Rapportcijfer veiligheid in de eigen buurt</td><td>Veiligheidsmonitor</td><td class="getal">7,1</td><td class="getal">7,1</td><td class="getal">7,2</td><td class="getal">min. 7,3</td></tr>
<tr><td>Samenwerking met ondernemers op bedrijventerreinen</td><td>Eigen telling</td><td class="getal">n.v.t.</td><td class="getal"><span class="gat">pm</span></td><td class="getal">3</td><td class="getal">4</td></tr>
</tbody>
</table>
<p class="bron">Bron: politie en CBS, bewerking gemeente Voorbeeldstad. Cijfers over 2025 zijn voorlopig.</p>
<p>De daling van woninginbraken zet al acht jaar door. Dat komt door betere sloten, door de buurtpreventieteams en doordat de politie
veelplegers snel in beeld heeft.</p>
<figure id="figuur-inbraken"><img src="afbeeldingen/inbraken.png" alt="Lijngrafiek: woninginbraken in Voorbeeldstad dalen van 61 in 2021 naar 41 in 2025"/><figcaption>Woninginbraken 2021–2025</figcaption></figure>
<p class="bron">Bron: politie, tabel 47018NED.</p>
<h3>Veiligheid beleefd</h3>
<p>Meer dan vier van de vijf inwoners voelen zich veilig in hun buurt. In het stationsgebied is dat de helft.</p>
<h4>Stationsgebied</h4>
<p>Daar komen dealen, fietsendiefstal en slecht licht samen. De aanpak staat in <a href="#prio-ondermijning">het hoofdstuk over ondermijning</a>.</p>
<aside class="let-op"><p><strong>Let op.</strong> De Veiligheidsmonitor van 2027 verschijnt pas in maart 2028; de streefwaarde van 2027 is dan achteraf te toetsen.</p></aside>
<h2>Wat we daarvan leren</h2>
<aside class="gat"><p><strong>Nog te schrijven:</strong> de conclusies van de driehoek over de analyse.</p></aside>
<p class="noot">Toelichting: de driehoek bespreekt de analyse in januari 2027.</p>
<hr/>
<p class="klein">Peildatum van alle cijfers: 31 december 2025.</p>
</section>
<section id="prio-ondermijning">
<h1>Prioriteit: ondermijnende criminaliteit tegengaan</h1>
<p class="inleiding" data-bron="plan.yaml#prioriteiten/ondermijning/aanpak">Criminelen gebruiken onze panden, onze bedrijven en onze jongeren. Dat pikken we niet.</p>
<h2>Doelen</h2>
<p class="citaat">De burgemeester sluit een pand als daar drugs worden verkocht of bewaard.</p>
<p>We gebruiken de <code>Bibob</code>-toets vaker en <s>alleen</s> ook bij vastgoed. In het Engels heet dit <span lang="en">undermining crime</span>.</p>
</section>
<section class="liggend" id="overzicht">
<h1>Overzicht van de maatregelen</h1>
<p>In <a href="#tabel-maatregelen">de tabel hieronder</a> staan alle maatregelen van 2027.</p>
<table id="tabel-maatregelen" class="smal" data-beschrijving="Maatregelen met resultaat, trekker, partners, planning, middelen en voortgang">
<caption>Maatregelen in 2027</caption>
<thead><tr><th scope="col">Nr.</th><th scope="col">Maatregel</th><th scope="col">Resultaat</th><th scope="col">Trekker</th><th scope="col">Partners</th><th scope="col">Planning</th><th scope="col">Euro</th><th scope="col">Voortgang</th></tr></thead>
<tbody>MEASURES</tbody>
</table>
<p>De raad krijgt elk half jaar een voortgangsrapportage.</p>
</section>
<section id="organisatie">
<h1>Organisatie en middelen</h1>
<h2>Regie</h2>
<p>De burgemeester voert de regie. Hij bespreekt de voortgang elk kwartaal in de driehoek.</p>
<h3>Overleg</h3>
<table><caption>Overleggen</caption><colgroup><col style="width: 30%"/><col style="width: 50%"/><col style="width: 20%"/></colgroup>
<thead><tr><th scope="col">Overleg</th><th scope="col">Wie</th><th scope="col">Hoe vaak</th></tr></thead>
<tbody><tr><th scope="row">Driehoek</th><td><ul><li>burgemeester</li><li>officier van justitie<ul><li>bij verhindering de parketsecretaris</li></ul></li><li>teamchef</li></ul></td><td>maandelijks</td></tr>
<tr><th scope="row">Kernteam</th><td>Ambtenaren openbare veiligheid, <a href="mailto:veilig@voorbeeldstad.example">veilig@voorbeeldstad.example</a><a role="doc-noteref" href="#noot-1"/></td><td></td></tr></tbody></table>
<p>Vreemde tekst moet er heel uitkomen: &lt;b&gt;vet&lt;/b&gt;, R&amp;D, {{ titel }}, {% raw %}, 🚓 en ’t.</p>
</section>
<section class="bijlage" id="bijlage-velden">
<h1>Velden en thema’s</h1>
<h2>Kernbeleid Veiligheid</h2>
<p>De vijf velden van het Kernbeleid.</p>
</section>
<section class="bijlage"><h1>Afkortingen</h1><section class="nieuwe-pagina"><h2>Lijst</h2><p>Zie ook <a href="#bijlage-velden"/>.</p></section></section>
<section role="doc-endnotes">
<aside role="doc-footnote" id="noot-1">Artikel 38b van de <a href="https://wetten.overheid.nl/BWBR0031788">Politiewet 2012</a>.</aside>
<aside role="doc-footnote" id="noot-2"><p>Naar schatting doet één op de vijf slachtoffers aangifte.</p></aside>
</section>
</body>
</html>
"""

_STATUSES = ["gepland", "loopt", "verschoven", "gereed", "vervallen", "vervangen", "niet-gelukt", "doorlopend"]
_MEASURE = (
    "<tr><td>{number}</td><td>{title}</td><td>{result}</td><td>{lead}</td><td>{partners}</td><td>{planning}</td>"
    '<td class="getal">{money}</td><td><span class="status-{status}">{mark} {words}</span></td></tr>'
)


def measures(count: int) -> str:
    """The rows of the overview."""
    return "".join(
        _MEASURE.format(
            number=f"{1 + index // 6}.{1 + index % 6}",
            title=(
                "Controles op bedrijventerrein De Vaart met belastingdienst, omgevingsdienst en politie",
                "Weerbaarheidstraining voor baliemedewerkers en toezichthouders",
                "Nazorg voor gedetineerden die terugkeren",
            )[index % 3],
            result=("Vier integrale controles per jaar, met een verslag aan de driehoek", "Alle medewerkers getraind")[
                index % 2
            ],
            lead=("Team Veiligheid", "Politie, basisteam", "Zorg- en Veiligheidshuis")[index % 3],
            partners="politie, OM, RIEC, omgevingsdienst",
            planning=("2027, eerste kwartaal", "doorlopend")[index % 2],
            money=("15.000", "n.v.t.")[index % 2],
            status=_STATUSES[index % 8],
            mark="✔" if _STATUSES[index % 8] == "gereed" else "●",
            words=_STATUSES[index % 8].replace("-", " "),
        )
        for index in range(count)
    )


def sample(count: int = 18) -> str:
    """The XHTML of the sample."""
    return SAMPLE.replace("MEASURES", measures(count))
