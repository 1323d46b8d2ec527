# Words of the window in Spanish. Not yet read by a native speaker.

## Ventana
rail-label = Principal
screen-home = Inicio
screen-inbox = Entrada
screen-library = Documentos
screen-labs = Análisis
screen-timeline = Cronología
screen-checklist = Lista
screen-decision = Decisión
screen-packets = Paquetes
screen-search = Buscar
screen-activity = Actividad
screen-settings = Ajustes
rail-to-check = { $count } por revisar
rail-being-read = { $count } en lectura
lock = Cerrar
kept-here = Guardado solo en este ordenador
skip-to-content = Ir al contenido
drop-let-go = Suelte para añadir una copia al expediente
born-line = { $age ->
    [-1] nacimiento { $born }
    [one] nacimiento { $born }, { $age } año
   *[other] nacimiento { $born }, { $age } años
}
unnamed-record = Expediente sin nombre
another-record = Otro expediente
choose-record = Elija la carpeta del expediente
undo = Deshacer
undone = Deshecho
close = Cerrar
cancel = Cancelar
back = Atrás
done = Listo
continue = Continuar
open = Abrir
show = Mostrar
hide = Ocultar
stop = Detener
stopping = Deteniendo
print = Imprimir
correct = Corregir
edit = Editar
edit-named = Editar: { $what }
remove = Quitar
confirm = Confirmar
to = a
day = Día
month = Mes
year = Año
language = Idioma
try-again = Intentar de nuevo
view = Vista
shown = { $count ->
    [one] 1 a la vista
   *[other] { $count } a la vista
}
show-more = Mostrar { $count } más
filter = Filtro
every-kind = Todos los tipos
clear-filters = Quitar filtros
data-language = Los textos propios de la lista existen por ahora en inglés y chino; aquí figuran en inglés.
views = Vistas guardadas
view-save = Guardar esta vista
view-save-text = Los filtros tal como están, con un nombre. Se queda en este expediente.
view-name = Nombre de la vista
view-remove = Quitar esta vista
view-removed = Vista quitada: { $name }
to-check = por revisar
add-files = Añadir archivos
add-folder = Añadir carpeta

## Primera vez
first-promise = Un lugar seguro para los documentos médicos de una persona
first-step-words = Nombre y seis palabras
first-step-recovery = Hoja de recuperación
first-step-ready = Listo
promise-offline = Todo se queda en este ordenador. El programa no tiene forma de enviar nada.
promise-copies = Sus archivos se copian. Los originales no se tocan.
promise-yours = Puede volver a sacarlo todo en cualquier momento.
start-record = Empezar un expediente
step-of = Paso { $step } de { $of }
name-or-nickname = Nombre o apodo
name-help = Como lo imprimen los papeles, para poder compararlos.
birth-date = Fecha de nacimiento
birth-date-help = Puede esperar. Los papeles se comparan con ella.
six-words = Seis palabras que abren este expediente
other-words = Otras palabras
use-own-words = Usar mis propias palabras
use-suggested-words = Usar las palabras propuestas
own-words = Sus propias palabras
own-words-help = Al menos { $count } caracteres. Varias palabras son más difíciles de adivinar.
type-words-again = Escriba las seis palabras otra vez
type-own-again = Escríbalas otra vez
words-so-far = { $count } de 6 por ahora
words-match = Coinciden
words-differ-yet = Todavía no coinciden
nobody-can-reset = Nadie puede restablecerlas por usted. El paso siguiente crea una hoja que sí puede.
kept-in = El expediente se guarda en { $folder }
look-around = Mirar con un ejemplo
example-invented = Un caso inventado, para mirar
example-leave = Salir del ejemplo
example-words = Este es el ejemplo, un caso inventado. Sus palabras son: { $words }
example-open = Abrir el ejemplo
open-existing = Abrir un expediente que ya tengo
making-record = Creando el expediente
recovery-title = Guarde una hoja de recuperación
recovery-lead = Paso 2 de 3. Si se pierden las seis palabras, esta hoja abre el expediente. Guárdela en papel, lejos del ordenador.
recovery-sheet = Hoja de recuperación
recovery-for = Expediente Satchel «{ $name }»
recovery-made = Creada el { $date }
recovery-how = Para usarla: abra Satchel, elija «Usar el código de recuperación» y escriba los grupos en orden.
recovery-write = Imprima la hoja o cópiela a mano
recovery-write-help = Solo se muestra ahora y no se guarda en ninguna parte.
recovery-type = Escriba dos grupos de su papel
recovery-group = Grupo { $number }
group-matches = Coincide
group-help = Letras y cifras

## Abrir
unlock-title = Abrir el expediente
your-words = Sus seis palabras
recovery-code = Código de recuperación
opening = Abriendo
open-with-keychain = Abrir con el llavero de este ordenador
use-recovery-code = Usar el código de recuperación
use-words = Usar las seis palabras
keyboard-other = El teclado escribe en otro alfabeto. Las seis palabras están en letras latinas.
caps-lock-on = Bloq Mayús está activado.

## Inicio
home-title = { $count ->
    [0] Nada que hacer
    [1] Una cosa que hacer
    [2] Dos cosas que hacer
   *[other] Tres cosas que hacer
}
home-lead = { $documents ->
    [0] { $date }. Todavía no hay nada archivado.
    [one] { $date }. Hay un documento archivado.
   *[other] { $date }. Hay { $documents } documentos archivados.
}
task-add-first = Añada los primeros papeles
task-add-first-text = Una carpeta, un disco, fotos, PDF: lo que tenga. Se copian y se leen; no se envía nada.
task-check = { $count ->
    [one] Revise un documento
   *[other] Revise { $count } documentos
}
task-check-text = Ya se han leído. Solo usted puede decir si se leyeron bien.
task-questions = { $count ->
    [one] Responda una pregunta
   *[other] Responda { $count } preguntas
}
task-questions-text = Los papeles no lo aclaran y solo usted puede decirlo.
task-dates-text = { $facility } escribe fechas como { $printed }: ¿qué número es el día?
task-dates-unnamed = Un papel
task-identity-text = dice { $name }, nacimiento { $born }. Hasta que usted decida, sus valores se retienen y no entran en ningún gráfico ni paquete.
task-unread = { $count ->
    [one] Un archivo no se pudo leer
   *[other] { $count } archivos no se pudieron leer
}
task-unread-text = Se guardan tal como llegaron. Algunos necesitan contraseña, otros están dañados.
task-packet = Prepare un paquete para revisión
task-packet-text = Los papeles, valores y acontecimientos en un archivo cifrado para el médico al que pregunta.
task-go-check-documents = Revisarlos
task-go-answer-questions = Responder
task-go-unread-files = Verlos
task-go-make-packet = Ir a paquetes
drop-anywhere = Suelte archivos en cualquier parte de esta ventana.
no-name = sin nombre
no-date = sin fecha
recent-changes = Últimos cambios
recent-none = Todavía no se ha cambiado nada.
subject-value = Valor { $number }
subject-event = Acontecimiento { $number }
subject-document = Documento { $number }
change-status-confirmed = { $subject } confirmado
change-status-corrected = { $subject } corregido
change-status-rejected = { $subject }: no está en la página
change-status-suggested = { $subject } abierto de nuevo
change-field = { $subject }: { $field } pasa a { $after }
change-other = { $subject } cambiado
change-undo = { $subject }: última decisión deshecha
change-identity = { $subject }: resuelto de quién es
change-record = { $subject }: leído de nuevo con su conjunto
change-day-order = { $subject }: fechado con el orden de día y mes que usted dio
change-status-trashed = { $subject } movido a la papelera
change-status-needs-review = { $subject } sacado de la papelera
change-status-other-patient = { $subject } retenido: es de otra persona
change-patient = Nombres o fecha de nacimiento del paciente cambiados
change-part = { $subject } juntado con { $other }
change-apart = { $subject } separado de su conjunto
change-split = { $subject }: cambió qué páginas son papeles propios
change-checklist-asked = Lista: «{ $item }» pedido el { $date }
change-checklist-does-not-apply = Lista: «{ $item }» no procede: { $reason }
change-checklist-confirmed = Lista: elegida una página para «{ $item }»
change-checklist-rejected = Lista: apartado un papel para «{ $item }»
change-checklist-cleared = Lista: retirado lo dicho sobre «{ $item }»
change-checklist-undo = Lista: deshecha la última decisión sobre «{ $item }»
change-checklist-list = Lista: se usa otra lista
change-checklist-other = Lista cambiada
change-worksheet = Hoja de decisión cambiada
change-evidence = Cambiaron las palabras de su equipo sobre un criterio
change-calendar = Cambiaron las fechas fijadas por su equipo
change-ledger = Anotado qué fue de un paquete
change-day-order-said = Orden de día y mes en las fechas de un hospital cambiado
change-not-the-same = Dicho si dos papeles son el mismo
change-board = Cambió lo que anotó en un tablero
change-donors = Cambiaron las personas de la búsqueda de donante
change-course = Cambió cómo se agrupan los tratamientos

## Entrada
inbox-lead = Archivos camino del expediente, y qué fue de los anteriores.
inbox-reading = { $count ->
    [one] Leyendo un archivo
   *[other] Leyendo { $count } archivos
}
inbox-done-of = { $done } de { $total }
inbox-left-under-minute = , queda menos de un minuto
inbox-left-minutes = , quedan unos { $minutes } min
inbox-copied = Hemos hecho una copia. Su original no se ha tocado.
stop-keeps = lo hecho se conserva
inbox-stopped = Detenido. Lo hecho se conserva; el resto no se añadió.
left-waiting = { $count ->
    [one] No se llegó a un archivo antes de cerrar el programa
   *[other] No se llegó a { $count } archivos antes de cerrar el programa
}
left-text = Lo leído antes se conserva. Estos entran con los próximos archivos que añada, o ahora.
left-go-on = Seguir
inbox-this-import = Archivos de esta entrada
inbox-earlier = Archivos anteriores
inbox-empty = Todavía no ha entrado nada
inbox-empty-text = Añada archivos o una carpeta entera. PDF, fotos, archivos de Word y Excel, discos de hospital: todo se puede guardar.
column-file = Archivo
column-pages = Páginas
column-about = Lo que parece ser
column-state = Estado
column-action = Acción
open-it = Abrirlo
open-file = Abrirlo: { $file }
type-password = Escribir contraseña
type-password-for = Escribir contraseña: { $file }
password-title = Este archivo tiene su propia contraseña
password-text = El hospital protegió { $file }. No se ha perdido nada. La contraseña suele ser una fecha de nacimiento o un número de historia.
password-label = Contraseña del archivo
read-it = Leerlo
file-waiting = En espera
file-reading = Leyendo
file-reading-page = Leyendo la página { $page } de { $of }
file-cancelled = No añadido
import-added = Listo para revisar
import-already-present = Ya está en su expediente
import-needs-password = Necesita contraseña
import-damaged = No se pudo leer
import-unsupported = Apartado
import-partly-read = Leído en parte
import-not-read-yet = Aún sin leer
again-waiting = { $count ->
    [one] Un archivo espera a que se pueda leer texto en imágenes
   *[other] { $count } archivos esperan a que se pueda leer texto en imágenes
}
again-text = En este ordenador no está Tesseract, o faltan sus datos para el idioma del papel. Los archivos se conservan. Una vez instalado, se leen sin añadirlos de nuevo.
read-again = Leer de nuevo

## Preguntas que los papeles dejan abiertas
questions-title = { $count ->
    [one] Una pregunta que los papeles dejan abierta
   *[other] { $count } preguntas que los papeles dejan abiertas
}
questions-lead = Solo usted puede decirlo. Cada respuesta se puede deshacer.
question-dates = { $facility }: ¿qué número es el día?
question-dates-unnamed = ¿Qué número es el día en este papel?
question-dates-text = { $count ->
    [one] Un papel lleva fechas que se leen de dos maneras, y nada en él muestra cuál.
   *[other] { $count } papeles llevan fechas que se leen de dos maneras, y nada en ellos muestra cuál.
}
question-date-readings = primero el día: { $day }; primero el mes: { $month }
question-day-first = Primero el día
question-day-first-named = Primero el día: { $facility }
question-day-first-done = Las fechas de estos papeles se leen con el día primero
question-month-first = Primero el mes
question-month-first-named = Primero el mes: { $facility }
question-month-first-done = Las fechas de estos papeles se leen con el mes primero

## Documentos
library-lead = { $documents } documentos, { $pages } páginas
library-caption = Documentos por mes, los más nuevos primero
library-find = Buscar en títulos y nombres
library-empty = Todavía no hay documentos
library-empty-text = Lo que añada en la entrada se guarda aquí, ordenado por la fecha de la muestra o de la estancia.
library-none = Ningún documento encaja. Quite los filtros para verlos todos.
trash = Papelera
trash-lead = { $documents ->
    [one] Hay un documento en la papelera. Se conserva, y no se muestra ni se empaqueta.
   *[other] Hay { $documents } documentos en la papelera. Se conservan, y no se muestran ni se empaquetan.
}
trash-back = Documentos
trash-empty = La papelera está vacía
trash-empty-text = Lo que mueva aquí se conserva y se puede sacar en cualquier momento.
move-to-trash = Mover a la papelera
restore = Sacar de la papelera
select-all = Seleccionar todo
select-month = Seleccionar todo { $month }
select-one = Seleccionar { $title }
bulk-label = Documentos seleccionados
bulk-selected = { $count } seleccionados
bulk-kind = Tipo de los documentos seleccionados
bulk-several-kinds = Varios tipos
bulk-hospital = Hospital de los documentos seleccionados
bulk-hospital-text = { $count ->
    [one] Ahora: { $now }.
   *[other] Ahora: { $now }. Los { $count } reciben el mismo.
}
bulk-several-hospitals = varios hospitales
bulk-clear = Quitar la selección
bulk-set = { $count ->
    [one] Un documento cambiado
   *[other] { $count } documentos cambiados
}
bulk-trashed = { $count ->
    [one] Un documento movido a la papelera
   *[other] { $count } documentos movidos a la papelera
}
bulk-restored = { $count ->
    [one] Un documento sacado de la papelera
   *[other] { $count } documentos sacados de la papelera
}
only-to-check = Sin resolver
column-document = Documento
column-date = Fecha
column-hospital = Hospital
column-language = Idioma
column-kind = Tipo
no-date-group = Sin fecha
documents-count = { $count ->
    [one] 1 documento
   *[other] { $count } documentos
}
document-ready = Revisado
document-needs-review = Por revisar
document-identity-mismatch = Otro nombre
document-not-read-yet = Sin leer
document-trashed = En la papelera
kind-pathology = Patología
kind-flow-cytometry = Citometría de flujo
kind-genetics = Genética
kind-lab-report = Informe de laboratorio
kind-imaging-report = Informe de imagen
kind-imaging-study = Imágenes
kind-discharge-summary = Informe de alta
kind-treatment-record = Registro de tratamiento
kind-consultation = Consulta
kind-transplant-donor = Trasplante y donante
kind-medication = Medicamentos
kind-identity-admin = Identidad y formularios
kind-other = Otro
language-en = inglés
language-zh = chino
language-ru = ruso
language-tr = turco
language-es = español
language-ar = árabe

## Documento
document-title = Documento { $number }
source = Documento { $document }, página { $page }
source-short = Doc. { $document } p. { $page }
view-page = Página
view-text = Texto
page-of = Página { $page } de { $of }
page-previous = Página anterior
page-next = Página siguiente
page-recognised = leído de una imagen
page-no-text = No hay texto en esta página.
zoom-in = Más grande
zoom-out = Más pequeño
fit-width = Ajustar al ancho
words-of-page = Palabras de la página
find-in-document = Buscar en este documento
find-pages = { $count ->
    [0] En ninguna página
    [one] En una página
   *[other] En { $count } páginas
}
find-before = Página anterior con hallazgo
find-after = Página siguiente con hallazgo
document-no-pages = No hay página que mostrar
document-no-pages-text = El original se guarda tal como llegó.
facts = Lo que se leyó
facts-none = No se leyó nada de él.
values-count = { $count ->
    [one] Un valor
   *[other] { $count } valores
}
values-states = { $again } para mirar primero, { $suggested } propuestos, { $settled } resueltos
values-caption = Valores tal como están impresos; los que hay que mirar de nuevo van primero
value-as-printed = { $name }, valor impreso
events-count = { $count ->
    [one] Un acontecimiento
   *[other] { $count } acontecimientos
}
column-test = Prueba
field-unit-short = Unidad
page-number = Página { $page }
date-of-sample = Fecha de la muestra o estancia
person-on-page = Persona en la página
not-read = no leído
identity-unknown = no comparado
identity-matches = la misma persona
identity-differs = difiere
identity-linked = vinculado por usted
identity-question = ¿Es la misma persona?
identity-question-text = La página dice { $printed }, nacimiento { $born }. Este expediente es de { $patient }. Hasta que usted decida, nada de ella entra en un gráfico ni en un paquete.
identity-same = La misma persona
identity-other = Otra persona
identity-same-named = La misma persona: { $title }
identity-other-named = Otra persona: { $title }
identity-settled = Resuelto
these-are-right = Son correctos
confirm-fact = Confirmar: { $name }
correct-fact = Corregir: { $name }
reject-fact = No está en la página: { $name }
not-on-page = No está en la página
confirmed-one = Confirmado
confirmed-count = { $count ->
    [one] Un dato confirmado
   *[other] { $count } datos confirmados
}
corrected = Corregido
rejected = Marcado: no está en la página
save-correction = Guardar
skip-for-now = Saltar por ahora
correct-next = Correcto, siguiente
all-correct = Los { $count } correctos
scroll-through-first = Para confirmar todo a la vez, recorra la lista hasta el final.
review-place = Revisión { $at } de { $of }
review-previous = Documento anterior por revisar
review-next = Documento siguiente por revisar
again-stay-open = { $count ->
    [one] Uno para mirar de nuevo queda abierto
   *[other] { $count } para mirar de nuevo quedan abiertos
}
close-up = El lugar marcado, de cerca
next-document = Documento siguiente
field-value = Valor impreso
field-unit = Unidad impresa
field-range = Intervalo de referencia impreso
field-label = Qué ocurrió
field-date = Cuándo
sample-of = Muestra del { $date }
normalised = Dibujado como { $value } { $unit } (valor impreso × { $factor })
event-conflict = Otros papeles dan otra fecha: { $dates }
fact-suggested = Propuesto
fact-confirmed = Confirmado
fact-corrected = Corregido
fact-entered = Escrito por usted
fact-rejected = No está en la página
fact-other-patient = Retenido
fact-look-again = Mirar de nuevo
doubt-readers-differ = Dos lecturas de la imagen difieren. Compárelas con la página.
doubt-flag-against-range = La marca impresa no encaja con el valor y su intervalo.
doubt-outlier = Está lejos de su intervalo o de los valores cercanos.
doubt-unknown-unit = Esta unidad no se conoce para esta prueba.
doubt-unknown-test = Esta prueba no está en las tablas, así que se muestra solo como está impresa.
doubt-fuzzy-name = El nombre de la prueba se reconoció a pesar de una diferencia de escritura.
doubt-cross-check = Cifras de esta página que van juntas no cuadran.
doubt-incomplete = La página no dice el método o su sensibilidad.
doubt-ambiguous-date = El día y el mes de la muestra podrían estar cambiados.
study-unnamed = Sin descripción
study-images = { $series } series, { $images } imágenes
study-series-one = Serie
study-missing = Faltan en el disco { $count } imágenes que él mismo enumera.
study-not-for-diagnosis = Para leer junto con su médico. No para diagnosticar.
scan-one = Una
scan-two = Lado a lado
scan-none = Ningún objeto de este estudio contiene una imagen.
scan-grey = Ventana de grises
scan-scroll = Recorrer la serie
scan-image-of = Imagen { $image } de { $of }
scan-alt = { $series }, imagen { $image } de { $of }
grey-as-stored = Como pide el archivo
grey-full-range = De lo más oscuro a lo más claro
grey-soft-tissue = Tejido blando
grey-lung = Pulmón
grey-bone = Hueso
grey-brain = Cerebro
event-diagnosis = Diagnóstico
event-relapse = Recaída
event-remission = Remisión, según consta
event-assessment = Evaluación
event-chemotherapy = Quimioterapia
event-radiotherapy = Radioterapia
event-immunotherapy = Inmunoterapia
event-leukapheresis = Leucoaféresis
event-lymphodepletion = Linfodepleción
event-car-t-infusion = Infusión de CAR-T
event-toxicity = Toxicidad
event-b-cell-recovery = Recuperación de células B
event-hsct = Trasplante
event-gvhd = EICH
event-infection = Infección
event-admission = Ingreso
event-discharge = Alta
event-procedure = Procedimiento
event-imaging = Imagen
event-pathology = Patología
event-consultation = Consulta
event-supportive = Tratamiento de soporte
event-logistics = Logística

## Archivos de un papel
files = Archivos de este papel
files-role-lead = primer archivo
files-role-continuation = más páginas
files-role-copy = el mismo papel otra vez
files-apart = Separar
files-apart-named = Separar: { $file }
files-apart-done = Separado: el archivo es un papel propio
files-further = Este papel tiene más páginas
files-added = { $count ->
    [one] Las páginas de un archivo van ahora detrás de estas
   *[other] Las páginas de { $count } archivos van ahora detrás de estas
}
files-adding = Se están leyendo los archivos. Sus páginas irán detrás de estas.
files-known = Otro documento lo continúa
files-known-title = ¿Qué documento continúa este papel?
files-known-text = Sus páginas van detrás de estas y ambos se leen como un solo papel. Lo que usted ha resuelto se conserva.
files-known-none = Elija un documento
files-put-together = Juntar
files-put-done = Juntados como un solo papel
split-start = Varios papeles en un archivo
split-title = ¿En qué página empieza cada papel?
split-text = El archivo tiene { $pages } páginas. Se guarda entero; cada papel tiene su propio lugar.
split-label = Primera página de cada papel
split-help = Números crecientes hasta { $pages }, por ejemplo: 1, 2
split-do = Dividir
split-pages = Páginas { $first } a { $last }
split-done = { $count } papeles de un archivo
split-holds = Un archivo contiene { $count } papeles.
split-whole = Volver a un solo papel
split-whole-done = El archivo es de nuevo un solo papel
same-question = ¿Es el mismo papel?
same-text = { $count ->
    [0] La mayoría de sus palabras están también aquí.
    [one] Un resultado está en ambos.
   *[other] { $count } resultados están en ambos.
} Si lo es, ambos archivos se guardan como un solo papel.
same-yes = El mismo papel
same-yes-named = El mismo papel: { $title }
same-yes-done = Ambos archivos son ahora un solo papel
same-no = Otro papel
same-no-named = Otro papel: { $title }
same-no-done = Anotado como dos papeles

## Buscar
search-label = Buscar documentos, valores y acontecimientos
search-placeholder = Una prueba, un medicamento, un hospital, una palabra
search-tip = Las palabras se encuentran en todos los idiomas de los papeles. Ponga una frase entre comillas.
search-found = { $total ->
    [one] Un resultado
   *[other] { $total } resultados
}
search-none = No se encontró nada
search-none-text = Pruebe una palabra más corta, o la palabra como la imprime el papel.

## Análisis
labs-lead = { $results } resultados de { $tests } pruebas. Los valores se muestran como están impresos.
labs-tests = Pruebas
labs-find = Buscar una prueba
labs-find-none = No hay tal prueba.
labs-pinned = Fijadas
labs-others = Otras pruebas
labs-empty = Todavía no hay resultados
labs-empty-text = Los valores se leen de los informes que añada y se dibujan aquí en el tiempo.
axis = Eje de tiempo
axis-calendar = Calendario
axis-day-zero = Día 0: { $label }, { $date }
axis-unit = dibujado en { $unit }
legend = Signos
legend-range = intervalo según cada informe
legend-unchecked = aún sin revisar
legend-gap = intervalo largo
legend-below = no detectado, en su límite
legend-methods = los métodos nunca se unen
not-detected-strip = No detectado: en algún punto bajo el límite mostrado
series-specimen = { $name } en { $specimen }
series-summary = { $count ->
    [one] { $title }: un resultado, { $last }, { $date }.
   *[other] { $title }: { $count } resultados desde { $since }. Último: { $last }, { $date }.
}
chart-label = Gráfico. { $summary } Las flechas van de resultado en resultado, Intro abre la fuente.
point-label = { $date }: { $printed } { $method } ({ $state })
show-series = último el { $date }
same-as-table = Lo mismo en una tabla
column-day = Día
column-method = Método
column-printed = Impreso
column-range = Intervalo
column-source = Fuente
specimen-blood = sangre
specimen-marrow = médula
specimen-csf = líquido cefalorraquídeo
specimen-urine = orina
specimen-other = otra muestra
specimen-unknown = muestra sin nombre
flag-relapse = Recaída
flag-hsct = Trasplante
flag-car-t-infusion = CAR-T

## Cronología
timeline-lead = { $events } acontecimientos, { $confirmed } confirmados. Solo se dibuja lo que dice una página o una persona.
timeline-empty = Todavía no hay acontecimientos
timeline-empty-text = Diagnósticos, tratamientos, respuestas y estancias se leen de los papeles que añada.
timeline-chart = Gráfico
timeline-table = Tabla
timeline-form = Mostrar como
timeline-zoom = Ampliación
zoom-all = Todo
zoom-year = 1 año
zoom-quarter = 90 días
zoom-month = 30 días
day-zero = Día 0
day-zero-of = { $label }, { $date }
timeline-chart-label = Cronología con { $events } acontecimientos en { $lanes } carriles. La tabla muestra lo mismo.
timeline-course = Líneas y episodios
course-lines = Líneas de tratamiento
course-lines-about = Agrupadas por fecha y por el número que consta en los papeles. Si su equipo las cuenta de otro modo, cámbielo aquí; los papeles quedan como están.
course-line = Línea { $number }
course-no-lines = Aún no hay ningún tratamiento en los registros.
course-episodes = Infusiones y trasplantes
course-episodes-about = Lo que pertenece a cada uno por su fecha: hasta el siguiente día 0 o recaída. Los días se cuentan desde su día 0.
course-no-episodes = Aún no hay infusión ni trasplante en los registros.
course-around = { $event }, { $date }
course-elsewhere = En ninguna línea ni episodio: { $count }
course-move = Mover
course-move-named = Mover: { $what }
course-move-text = Conserva su fecha y su fuente.
course-where = A dónde pertenece
course-own-line = Una línea propia
course-nowhere = Ninguna línea ni episodio
course-rename = Cambiar nombre
course-rename-named = Cambiar nombre: { $what }
course-name = Nombre de la línea
course-name-text = Con sus palabras o las de su equipo. Si se deja vacío, se numera.
course-merge = Unir con otra
course-merge-named = Unir con otra: { $what }
course-merge-text = Todos sus tratamientos pasan a la línea que elija.
course-kept = Se cambió el curso
role-collection = Recolección
role-bridging = Entre la recolección y el día 0
role-lymphodepletion = Linfodepleción
role-toxicity = Toxicidad según consta
role-gvhd = EICH según consta
role-infection = Infección
role-b-cell-recovery = Recuperación de células B
role-response = Respuesta según consta
role-further = Puesto aquí por usted
event-choose = { $date }: { $label }
column-lane = Carril
column-event = Acontecimiento
lane-disease = Enfermedad
lane-systemic = Terapia sistémica
lane-cell = Terapia celular
lane-transplant = Trasplante
lane-response = Respuesta, EMR
lane-imaging = Imagen
lane-pathology = Patología
lane-admission = Ingresos
lane-supportive = Soporte
legend-month = se conoce el mes, no el día
legend-open = aún sin revisar
legend-end = continúa, o no consta su fin
detail-product = producto
detail-target = diana
detail-dose = dosis
detail-agents = fármacos
detail-grade = grado
detail-scale = escala
detail-site = lugar
detail-cr-number = remisión
detail-donor-type = donante
detail-graft-source = fuente del injerto
detail-conditioning = acondicionamiento
detail-cns-status = SNC
detail-disease = Enfermedad
detail-response = respuesta
detail-stated-by = según
detail-batch = lote
detail-blasts = blastos
detail-chimerism = quimerismo
detail-cycle = ciclo
detail-cycles = ciclos
detail-cd34 = células CD34+
detail-definition = según la definición de
detail-donor = el donante es
detail-engraftment = injerto prendido
detail-neutrophil-engraftment = prendimiento de neutrófilos
detail-platelet-engraftment = prendimiento de plaquetas
detail-agent = germen
detail-treatment = tratado con
detail-intent = intención
detail-line = línea
detail-method = método
detail-modality = por
detail-mrd = EMR
detail-onset = inicio
detail-organ = órgano
detail-procedure = procedimiento
detail-prophylaxis = prevención de EICH
detail-protocol = protocolo
detail-reason = cambiado porque
detail-relapse-number = recaída
detail-sensitivity = límite
detail-sites = lugares
detail-specimen = muestra
detail-toxicity = tipo

## Lista
checklist-for = Para quién
checklist-list = Lista
checklist-empty = Todavía no hay papeles
checklist-empty-text = La lista pone sus papeles junto a lo que pide una revisión y dice qué está y qué no.
checklist-peek = Ver qué se pide
checklist-foot = Una lista general: { $list }, versión { $version }, repasada el { $date }. Un hospital puede pedir otras cosas.
items-counts = Cuántos en cada estado
items-label = Puntos. Las flechas van de uno a otro.
items-count = { $count ->
    [one] 1 punto
   *[other] { $count } puntos
}
items-private = se queda con usted salvo que elija otra cosa
item-have = Está
item-missing = Falta
item-older-than-asked = Más antiguo de lo pedido
item-older-than-last-therapy = Anterior al fin de la última terapia
item-asked = Pedido
item-asked-on = Pedido el { $date }
item-ask-team = Preguntar al equipo
item-does-not-apply = No procede
item-private = Se queda con usted
item-about = Sobre este punto
item-our-word = Lo que usted dice
item-parts = Partes
item-optional = si lo hay
item-who-asks = Quién lo pide
item-source-read = Leído para esta lista el { $date }.
item-found = { $count ->
    [one] Encontrado en un lugar
   *[other] Encontrado en { $count } lugares
}
found-by-family = elegido por usted
found-by-lab = un valor de análisis
found-by-event = un acontecimiento
found-by-document = el tipo de papel
found-by-words = palabras de la página
item-is-it = Es esto
item-is-it-named = Es esto: { $name }
item-is-not-it = No es esto
item-is-not-it-named = No es esto: { $name }
item-which-part = ¿Qué parte contiene?
item-all-parts = Todo
item-chosen = Guardado: esta página es lo que se pide
item-rejected = Este papel ya no se propone aquí
item-asked-for = Lo he pedido
item-asked-again = Pedido otra vez
item-take-back = Retirarlo
item-taken-back = Lo que dijo queda retirado
item-reason-title = Esto no procede
item-reason-text = { $item }. Quien revisa lee el motivo; bastan unas palabras sencillas.
item-reason = ¿Por qué no procede?
item-set-aside = Marcado: no procede
item-asked-title = Usted lo pidió
item-asked-text = { $item }. La lista muestra desde cuándo espera.
item-asked-when = ¿Cuándo lo pidió?
item-asked-when-help = Hoy o antes. Basta el mes.
item-asked-whom = ¿A quién? Puede quedar vacío.
item-asked-kept = Guardado: usted lo pidió
letter-write = Escribir una carta
letter-title = Carta para pedir papeles
letter-about = Lo que dice la carta
letter-hospital = Hospital que tiene los papeles
letter-contact = Cómo pueden localizarle, si quiere
letter-first-language = Idioma del hospital
letter-second-language = Y en
letter-one-language = sin segundo idioma
letter-items = Papeles que pide
letter-preview = La carta tal como queda
letter-wait = La carta aparece aquí cuando se nombra un hospital y se marca un papel.
letter-save-title = Guardar la carta
letter-save-pdf = Guardar como PDF
letter-save-text = Guardar como texto
letter-saved = Carta guardada: { $file }
letter-note-asked = Anotar: pedido hoy
letter-asked-kept = { $count ->
    [one] Guardado: usted pidió un punto
   *[other] Guardado: usted pidió { $count } puntos
}

## Decisión
decision-about = Citas con su fuente; sin suma y sin más orden que el suyo.
decision-saved = Guardado en la hoja
not-in-records = No está en nuestros registros
question-title = Nuestra pregunta
question-type = Tipo de pregunta
question-eligibility = Posibilidad
question-timing = Momento
question-comparison = Comparación
question-access = Acceso
question-count = { $count } de { $limit } caracteres
question-too-long = { $count } caracteres; caben { $limit } como máximo
question-other = También en otro idioma
question-save = Guardar la pregunta
options-title = Opciones, frente a un solo objetivo
options-goal = El objetivo que compartimos
options-goal-text = Un objetivo frente al que se pone cada opción, con sus palabras o como alguien lo dijo.
options-no-goal = Aún sin escribir
options-none = Aún no hay opciones. Añada cada una de la que le hablaron y quién dijo qué.
option-add = Añadir una opción
option-text = Su nombre tal como se lo dijeron. Lo dicho sobre ella se añade en la tabla.
option-name = Nombre de la opción
option-translation = El nombre en otro idioma, si lo tiene
option-place = Su lugar en la tabla
option-place-of = { $place } de { $of }
option-removed = Opción quitada
option-about = De qué se habla
option-goal = Objetivo
option-timing = Momento
option-risk = Riesgo
option-feasibility = Viabilidad
option-mark = Calificada como
option-mark-text = Cómo llamó alguien a esta opción. Es palabra de esa persona: diga de quién.
option-unmarked = Nadie lo ha dicho
standing-established = Establecida
standing-trial = Ensayo
standing-not-realistic = No realista
quote-title = { $row }: { $name }
quote-dialog-text = Palabra por palabra, con quién lo dijo, cuándo y dónde está.
quote-text = Las palabras
quote-translation = Su traducción, si la tiene
quote-who = Quién lo dijo o escribió
quote-who-help = Si queda vacío, las palabras se muestran como suyas.
quote-who-named = Quien revisa lee quién lo dijo.
quote-when = Cuándo
quote-no-document = Sin documento
quote-page = Página, 1 a { $pages }
quote-add = Añadir palabras
quote-add-named = Añadir palabras: { $what }
quote-from-us = de nosotros
sentences-title = Cuatro frases
sentences-save = Guardar las frases
sentence-filled = Rellenada
sentence-blank = Se imprime: «{ $blank }»
bank-title = Preguntas para hacer
bank-count = Elegidas: { $count }
evidence-about = Criterios con las palabras de sus fuentes, junto a lo que muestran sus registros.
evidence-criterion = Criterio
evidence-records = Lo que muestran nuestros registros
evidence-age = Antigüedad en días
evidence-more = Hallazgos anteriores: { $count }
evidence-own = Palabras de nuestro equipo
evidence-own-add = Añadir palabras de nuestro equipo
evidence-own-add-named = Añadir palabras de nuestro equipo: { $what }
evidence-own-text = El criterio con las palabras de su propio equipo.
evidence-own-saved = Palabras de su equipo guardadas
evidence-own-removed = Palabras de su equipo quitadas
evidence-foot = Versión { $version }, revisada el { $date }. Un hospital puede pedir otras cosas.
calendar-title = Calendario desde el día 0
calendar-about = Fechas según las citan las fuentes; las suyas las fija su equipo.
calendar-none = Los registros no tienen un día 0 conocido con exactitud.
calendar-save = Guardar como calendario
calendar-save-title = Guardar el calendario
calendar-saved = Calendario guardado: { $file }
calendar-set = Poner nuestras fechas
calendar-set-named = Poner nuestras fechas: { $what }
calendar-clear = Borrar nuestras fechas
calendar-clear-named = Borrar nuestras fechas: { $what }
calendar-set-text = Las fechas que fijó su propio equipo. Ocupan el lugar de las citadas.
calendar-first = Primer día
calendar-last = Último día
calendar-last-help = Si queda vacío, es un solo día.
calendar-by = Quién las fijó
calendar-counted = Contado desde: { $event }, { $date }
calendar-kept = Fechas de su equipo guardadas
calendar-cleared = Fechas de su equipo borradas
decision-parts = Partes de la decisión
decision-part-question = Pregunta y opciones
decision-part-evidence = Evidencia
decision-part-boards = Seguimiento y donantes
decision-part-dates = Fechas y regreso
decision-part-home = En casa
lines-help = Uno por línea, con sus palabras.
lines-save-named = Guardar: { $what }
reasons-title = Por qué pedimos una segunda opinión
bank-own = Preguntas propias
filled-questions = Cinco preguntas
filled-steps = Seis pasos
filled-not-yet = Todavía no
cards-title = Estudios que nos señalaron o encontramos
cards-about = Qué dice un estudio, quién participó, quién no, y a qué intereses sirve.
cards-none = Aún no hay ningún estudio anotado.
card-add = Añadir un estudio
card-edit = Un estudio
card-text = Como lo dice el artículo. Lo que no diga queda vacío y se muestra como no indicado.
card-removed = Estudio quitado
card-claim = Lo que dice
card-population = A quién se estudió
card-n = Cuántos
card-not-in-study = Quién no participó
card-interest = A qué intereses sirve
card-published = Publicado
card-unknown = No indicado
supportive-title = Cuidados de apoyo
supportive-about = También la medicina tradicional. Va aparte de las opciones.
supportive-none = Aún no hay nada escrito.
care-title = Cuidadores y logística
care-stays = Esta parte se queda con usted. No entra en ningún paquete salvo que lo indique abajo.
care-goes-along = Esta parte entra en los paquetes que haga a partir de ahora.
care-caregivers = Quién cuida al niño
care-caregivers-help = Uno por línea: nombre, idioma, teléfono y su zona horaria.
care-logistics = Viaje y estancia
care-logistics-help = Uno por línea: pasaportes y visados, alojamiento, dinero, hermanos, escuela.
care-in-packet = Incluirlo también en los paquetes
return-title = Resumen para el médico de casa
return-about = Lo que usted confirmó desde el último día 0, lo que pide el equipo tratante y las próximas fechas.
return-physician = Médico de casa que toma el relevo
return-asked = Lo que el equipo tratante pide al médico de casa
return-asked-text = Palabra por palabra, con quién lo dijo y dónde figura.
return-asked-none = Aún no hay nada escrito.
return-first-language = Idioma del médico
return-show = Mostrar el resumen
boards-none = Esta lista no tiene tableros.
board-foot = Versión { $version }, revisada el { $date }.
board-kept = Guardado en el tablero
board-stated = Lo que consta
board-papers-date = fecha del papel
board-doses = En días conocidos: { $count }
board-enter = Anotar algo
board-enter-named = Anotar algo: { $what }
board-enter-text = Tal como se escribió o dijo, con quién y dónde figura.
board-refuse = Esto no
board-refuse-named = Esto no: { $what }
board-refused = Frases que apartó: { $count }
board-reconsider = Recuperarlas
board-reconsider-named = Recuperarlas: { $what }
donors-none = Aún no hay nadie anotado.
donor-add = Añadir una persona
donor-edit = Una persona de la búsqueda de donante
donor-text = Como está impreso. Nada se compara.
donor-person = Quién es
donor-name = Nombre, iniciales o número de registro
donor-born = Fecha de nacimiento
donor-age = Edad en años
donor-sex = Sexo
donor-female = mujer
donor-male = hombre
donor-blood-group = Grupo sanguíneo
donor-cmv = Anticuerpos CMV
donor-typed = Tipificado el
donor-state = En qué punto está la búsqueda, según alguien
person-patient = El paciente
person-mother = Madre
person-father = Padre
person-sibling = Hermano o hermana
person-relative = Otro familiar
person-unrelated = Donante de un registro
person-cord = Unidad de sangre de cordón

## Paquetes
packet-for = Paquete para { $name }
packet-step-choose = Elegir
packet-step-preview = Mirar
packet-step-made = Guardar
packets-empty = Todavía no hay nada que empaquetar
packets-empty-text = Un paquete contiene los papeles del expediente, así que añada algunos primero.
packet-new = Nuevo paquete para revisión
packet-new-text = Entran { $documents } documentos, con cronología, análisis y originales.
packet-who = ¿Para quién es?
packet-who-example = Harbour Children’s Hospital
packet-question = Su pregunta
packet-question-help = Una o dos frases. Figura en la primera página, con sus palabras. Si queda vacía, se imprime la pregunta de Decisión.
packet-question-zh = La misma pregunta en chino, si la tiene
packet-languages = Idiomas del informe
packet-what = Qué entra
packet-profile-reports = Informes, sin imágenes
packet-profile-dicom = { $count ->
    [one] Con imágenes (un estudio)
   *[other] Con imágenes ({ $count } estudios)
}
packet-with-pages = Imprimir las páginas de los papeles tras el informe
packet-seal = Quién puede abrirlo
packet-seal-passphrase = Quien tenga la contraseña que crea el programa
packet-seal-recipients = Quien tenga estas claves age
packet-recipients = Claves públicas age, una por línea
packet-look = Ver las páginas
packet-drawing = Dibujando las páginas
packet-contents = Qué hay en el paquete
packet-page-list = Páginas del informe
packet-page-alt = Página { $page } del informe
packet-real-pages = Estas son las páginas reales
packet-pages = { $count ->
    [one] 1 página
   *[other] { $count } páginas
}
packet-documents = Documentos
packet-documents-text = { $count }, también los archivos originales
packet-scans = Imágenes
packet-scans-in = { $count } estudios con sus imágenes
packet-scans-out = solo informes
packet-facts = Datos
packet-facts-text = { $count } confirmados
packet-unconfirmed = { $count ->
    [one] Un dato aún no se ha revisado. Se imprime como «aún sin revisar».
   *[other] { $count } datos aún no se han revisado. Se imprimen como «aún sin revisar».
}
packet-held-back = { $count ->
    [one] Un documento lleva otro nombre y se queda en casa.
   *[other] { $count } documentos llevan otro nombre y se quedan en casa.
}
packet-save = Guardar el paquete
packet-save-title = Guardar el paquete
packet-saving = Escribiendo, cifrando y comprobando el paquete
packet-made = El paquete está hecho
packet-passphrase = Contraseña
packet-passphrase-text = Comuníquela por otra vía que el archivo, por ejemplo por teléfono. No está escrita en el paquete ni se guarda aquí.
packet-recipients-only = Solo pueden abrirlo quienes tengan las claves que indicó.
packet-saved-at = Guardado como { $file }
fingerprint = Huella
check-written = Está escrito
check-opens = Se abre
check-verified = No falta nada, y cada original es igual al suyo
check-does-not-hold = no se cumple
packets-made = Paquetes hechos
packets-none = Todavía no se ha hecho ningún paquete.
packet-no-recipient = Sin nombre
packet-row = { $pages } páginas, { $documents } documentos
packet-changed = Desde el paquete anterior: { $added } documentos nuevos, { $gone } menos
ledger-note = Anotar qué fue de él
ledger-note-named = Anotar qué fue de él: { $name }
ledger-note-text = Paquete para { $name }. Queda en el historial del expediente.
ledger-what = Qué ocurrió
ledger-sent = Enviado
ledger-received = Lo tienen
ledger-answer = Respondieron
ledger-opinion = Dieron una opinión
ledger-declined = No lo aceptan
ledger-when = Cuándo
ledger-whom = Quién escribió o respondió. Puede quedar vacío.
ledger-words = Lo que escribieron o dijeron
ledger-document = El papel con la opinión
ledger-document-help = Añada primero el papel al expediente; después podrá elegirlo aquí.
ledger-kept = Anotado

## Ajustes
theme = Claro y oscuro
theme-system = Como el sistema
theme-light = Claro
theme-dark = Oscuro
text-size = Tamaño del texto
language-unreviewed = Ningún hablante nativo ha leído todavía esta traducción.
record-folder = Carpeta del expediente
watched-folder = Carpeta vigilada
watched-help = Lo que llega a ella se copia mientras el expediente está abierto. En ella no se cambia nada.
watched-none = Ninguna
watched-choose = Elegir carpeta
watched-stop = Dejar de vigilar
watched-set = La carpeta se vigila ahora
watched-stopped = Ya no se vigila ninguna carpeta
protection = Cómo se leen los archivos
protection-none = Sin aislamiento en este sistema.
protection-process = Cada archivo se lee en un proceso propio.
protection-system-calls = No puede llegar a una red ni iniciar programas.
protection-files = No puede abrir otros archivos.
protection-resources = Su tiempo y memoria están limitados.
version = Versión
keys = Todas las teclas
key-search = Buscar en todo
key-find = Buscar en esta pantalla
key-packet = A los paquetes
key-correct-next = Correcto, siguiente: al revisar un documento
key-undo = Deshacer la última decisión
key-forward = Adelante
key-pane = Parte siguiente de la ventana
key-pane-back = Parte anterior
key-arrows = De uno a otro: listas, gráficos, cronología
key-grey = Ventana de grises de una imagen
key-guide = Guía
key-keys = Todas las teclas
guide = Guía
guide-chapters = Capítulos
key-add = Añadir archivos
key-lock = Cerrar el expediente
key-back = Atrás

## Actividad
activity-lead = Lo que se hizo en este expediente: archivos que entraron, decisiones, paquetes.
activity-all = Todo
activity-decision = Decisiones
activity-files = Archivos
activity-packet = Paquetes
activity-empty = Todavía no se ha hecho nada
activity-empty-text = Aquí figuran los archivos que añada, lo que decida sobre ellos y los paquetes que haga, lo más nuevo primero.
activity-none = Todavía nada de este tipo.
activity-earlier = Mostrar decisiones anteriores
activity-files-came = { $count ->
    [one] Entró un archivo
   *[other] Entraron { $count } archivos
}
activity-packet-made = Paquete hecho
activity-packet-made-for = Paquete hecho para { $name }

## Errores: qué pasó, qué está a salvo, qué hacer
error-safe-default = No se ha perdido nada.
error-wrong-passphrase = Estas palabras no abren el expediente.
error-wrong-passphrase-safe = No se ha cambiado nada.
error-wrong-passphrase-todo = Revise la escritura y el idioma del teclado, o use el código de recuperación.
error-damaged = Una parte del expediente está dañada.
error-damaged-safe = No se ha escrito nada más en él.
error-damaged-todo = Antes de nada copie su carpeta; luego abra una copia de seguridad.
error-rolled-back = Esta es una copia del expediente más antigua que la última usada aquí.
error-rolled-back-safe = No se ha cambiado nada.
error-rolled-back-todo = Busque la copia más nueva antes de seguir.
error-in-use = Otro programa tiene abierto este expediente.
error-in-use-safe = No se ha cambiado nada.
error-in-use-todo = Cierre la otra ventana o programa e inténtelo de nuevo.
error-not-a-vault = No hay ningún expediente en esta carpeta.
error-not-a-vault-safe = No se ha cambiado nada.
error-not-a-vault-todo = Elija la carpeta que contiene el expediente.
error-unsafe-place = Esta carpeta está en una unidad de red o se copia a otros ordenadores. Un expediente guardado ahí puede perder lo guardado.
error-unsafe-place-safe = No se ha cambiado nada.
error-unsafe-place-todo = Guarde el expediente en el disco propio de este ordenador, fuera de carpetas sincronizadas.
error-too-new = Este expediente lo creó una versión más nueva de Satchel.
error-too-new-safe = No se ha cambiado nada.
error-too-new-todo = Instale la versión más nueva y ábralo.
error-no-space = El disco está lleno.
error-no-space-safe = Lo archivado antes está a salvo.
error-no-space-todo = Haga sitio e inténtelo de nuevo.
error-unreadable = Un archivo o carpeta no se puede leer o escribir.
error-unreadable-safe = El expediente no ha cambiado.
error-unreadable-todo = Mire si sigue ahí y si tiene permiso para abrirlo.
error-locked = El expediente está cerrado.
error-locked-safe = Todo lo que contiene está a salvo.
error-locked-todo = Ábralo con sus seis palabras.
error-not-found = Esto no está en el expediente.
error-not-found-safe = No se ha cambiado nada.
error-not-found-todo = Vuelva atrás y elija otra cosa.
error-bad-request = Tal como está, no se puede hacer.
error-bad-request-safe = No se ha cambiado nada.
error-bad-request-todo = Revise lo escrito e inténtelo de nuevo.
error-no-keychain = El llavero de este ordenador no responde.
error-no-keychain-safe = No se ha cambiado nada.
error-no-keychain-todo = Use sus seis palabras.
error-wrong-packet-key = Esta clave no abre el paquete.
error-wrong-packet-key-safe = El paquete no ha cambiado.
error-wrong-packet-key-todo = Revise la escritura o pregunte a quien lo envió.
error-packet-damaged = El paquete no contiene lo que promete.
error-packet-damaged-safe = No se añadió nada al expediente.
error-packet-damaged-todo = Pida que se lo envíen de nuevo.
error-fonts-missing = Faltan los tipos de letra del informe.
error-fonts-missing-safe = No se ha escrito nada.
error-fonts-missing-todo = Instale los tipos Noto, también los chinos, e inténtelo de nuevo.
error-stopped = Detenido.
error-stopped-safe = Lo hecho se conserva.
error-stopped-todo = Empiece de nuevo cuando quiera.
error-internal = Algo salió mal dentro del programa.
error-internal-safe = El expediente no ha cambiado.
error-internal-todo = Inténtelo de nuevo. Si vuelve a ocurrir, cierre y abra el expediente.
