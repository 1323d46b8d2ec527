# Words of the window. Short, calm, no exclamation. Lab values and dates come in as text and are never formatted here.

## Shell
rail-label = Main
screen-home = Home
screen-inbox = Inbox
screen-library = Library
screen-labs = Labs
screen-timeline = Timeline
screen-checklist = Checklist
screen-decision = Decision
screen-packets = Packets
screen-search = Search
screen-activity = Activity
screen-settings = Settings
rail-to-check = { $count } to check
rail-being-read = { $count } being read
lock = Lock
kept-here = Kept on this computer only
skip-to-content = Skip to the content
drop-let-go = Let go to add a copy to the record
born-line = { $age ->
    [-1] born { $born }
    [one] born { $born }, { $age } year
   *[other] born { $born }, { $age } years
}
unnamed-record = Record without a name
another-record = Another record
choose-record = Choose the folder of the record
undo = Undo
undone = Taken back
close = Close
cancel = Cancel
back = Back
done = Done
continue = Continue
open = Open
show = Show
hide = Hide
stop = Stop
stopping = Stopping
print = Print
correct = Correct
edit = Edit
edit-named = Edit: { $what }
remove = Remove
confirm = Confirm
to = to
day = Day
month = Month
year = Year
language = Language
try-again = Try again
view = View
shown = { $count ->
    [one] 1 shown
   *[other] { $count } shown
}
show-more = Show { $count } more
filter = Filter
every-kind = Every kind
clear-filters = Clear filters
data-language = The list’s own words are written in English and Chinese so far; here they stand in English.
views = Saved views
view-save = Save this view
view-save-text = The filters as they are now, under a name. It stays in this record.
view-name = Name of the view
view-remove = Remove this view
view-removed = View removed: { $name }
to-check = to check
add-files = Add files
add-folder = Add folder

## First run
first-promise = A safe place for one person’s medical records
first-step-words = Name and six words
first-step-recovery = Recovery sheet
first-step-ready = Ready
promise-offline = Everything stays on this computer. The program has no way to send anything.
promise-copies = Your files are copied in. The originals are not touched.
promise-yours = You can take everything out again, at any time.
start-record = Start a record
step-of = Step { $step } of { $of }
name-or-nickname = Name or nickname
name-help = As the papers print it, so that they can be compared.
birth-date = Birth date
birth-date-help = It may wait. Papers are compared with it.
six-words = Six words that open this record
other-words = Other words
use-own-words = Use my own words
use-suggested-words = Use suggested words
own-words = Your own words
own-words-help = At least { $count } characters. Several words are best.
type-words-again = Type the six words once more
type-own-again = Type them once more
words-so-far = { $count } of 6 so far
words-match = They match
words-differ-yet = Not the same yet
nobody-can-reset = Nobody can reset this for you. The next step makes a sheet that can.
kept-in = The record is kept in { $folder }
look-around = Look around with an example
example-invented = An invented case, to look around in
example-leave = Leave the example
example-words = This is the example, an invented case. Its words are: { $words }
example-open = Open the example
open-existing = Open a record I have
making-record = Making the record
recovery-title = Keep a recovery sheet
recovery-lead = Step 2 of 3. If the six words are lost, this sheet opens the record. Keep it on paper, away from the computer.
recovery-sheet = Recovery sheet
recovery-for = Satchel record “{ $name }”
recovery-made = Made { $date }
recovery-how = To use it: open Satchel, choose “Use the recovery code” and type the groups in order.
recovery-write = Print the sheet, or copy it by hand
recovery-write-help = It is shown only now and stored nowhere.
recovery-type = Type two groups from your paper
recovery-group = Group { $number }
group-matches = Matches
group-help = Letters and digits

## Unlock
unlock-title = Open the record
your-words = Your six words
recovery-code = Recovery code
opening = Opening
open-with-keychain = Open with this computer’s keychain
use-recovery-code = Use the recovery code
use-words = Use the six words
keyboard-other = The keyboard types in another script. The six words are in Latin letters.
caps-lock-on = Caps Lock is on.

## Home
home-title = { $count ->
    [0] Nothing to do
    [1] One thing to do
    [2] Two things to do
   *[other] Three things to do
}
home-lead = { $documents ->
    [0] { $date }. Nothing is filed yet.
    [one] { $date }. One document is filed.
   *[other] { $date }. { $documents } documents are filed.
}
task-add-first = Add the first papers
task-add-first-text = A folder, a disc, photos, PDFs: whatever you have. They are copied in and read; nothing is sent.
task-check = { $count ->
    [one] Check one document
   *[other] Check { $count } documents
}
task-check-text = They have been read. Only you can say whether they were read right.
task-questions = { $count ->
    [one] Answer one question
   *[other] Answer { $count } questions
}
task-questions-text = The papers leave this open, and only you can tell.
task-dates-text = { $facility } prints dates such as { $printed }: which number is the day?
task-dates-unnamed = A paper
task-identity-text = says { $name }, born { $born }. Until you decide, its values are held back and go into no chart or packet.
task-unread = { $count ->
    [one] One file could not be read
   *[other] { $count } files could not be read
}
task-unread-text = They are kept as they came. Some need a password, some are damaged.
task-packet = Make a review packet
task-packet-text = The papers, values and events in one encrypted file for a doctor you ask.
task-go-check-documents = Check them
task-go-answer-questions = Answer
task-go-unread-files = Look at them
task-go-make-packet = Go to packets
drop-anywhere = Drop files anywhere in this window.
no-name = no name
no-date = no date
recent-changes = Recent changes
recent-none = Nothing was changed yet.
subject-value = Value { $number }
subject-event = Event { $number }
subject-document = Document { $number }
change-status-confirmed = { $subject } confirmed
change-status-corrected = { $subject } corrected
change-status-rejected = { $subject }: not on the page
change-status-suggested = { $subject } open again
change-field = { $subject }: { $field } set to { $after }
change-other = { $subject } changed
change-undo = { $subject }: last decision taken back
change-identity = { $subject }: whose paper it is was decided
change-record = { $subject }: read anew with its record
change-day-order = { $subject }: dated by the order of day and month you gave
change-status-trashed = { $subject } moved to the trash
change-status-needs-review = { $subject } taken out of the trash
change-status-other-patient = { $subject } held back: another person’s
change-patient = Names or birth date of the patient changed
change-part = { $subject } put together with { $other }
change-apart = { $subject } taken apart from its record
change-split = { $subject }: which of its pages are papers of their own changed
change-checklist-asked = Checklist: “{ $item }” asked for on { $date }
change-checklist-does-not-apply = Checklist: “{ $item }” does not apply: { $reason }
change-checklist-confirmed = Checklist: a page chosen for “{ $item }”
change-checklist-rejected = Checklist: a paper set aside for “{ $item }”
change-checklist-cleared = Checklist: what was said about “{ $item }” taken back
change-checklist-undo = Checklist: the last decision about “{ $item }” taken back
change-checklist-list = Checklist: another list is used
change-checklist-other = Checklist changed
change-worksheet = Worksheet for the decision changed
change-evidence = Words of your team for a criterion changed
change-calendar = Dates set by your team changed
change-ledger = What became of a packet noted
change-day-order-said = Order of day and month in a hospital’s dates changed
change-not-the-same = Said whether two papers are the same
change-board = What you entered on a board changed
change-donors = Persons of the donor search changed
change-course = How treatments are put together changed

## Inbox
inbox-lead = Files on their way into the record, and what became of earlier ones.
inbox-reading = { $count ->
    [one] Reading one file
   *[other] Reading { $count } files
}
inbox-done-of = { $done } of { $total }
inbox-left-under-minute = , less than a minute left
inbox-left-minutes = , about { $minutes } min left
inbox-copied = We made a copy. Your original is untouched.
stop-keeps = keeps what is done
inbox-stopped = Stopped. What was done is kept; the rest was not added.
left-waiting = { $count ->
    [one] One file was not reached before the program was closed
   *[other] { $count } files were not reached before the program was closed
}
left-text = What was read before is kept. These come in with the next files you add, or now.
left-go-on = Go on
inbox-this-import = Files of this import
inbox-earlier = Earlier files
inbox-empty = Nothing came in yet
inbox-empty-text = Add files or a whole folder. PDFs, photos, Word and Excel files, hospital discs: all can be kept.
column-file = File
column-pages = Pages
column-about = What it seems to be
column-state = State
column-action = Action
open-it = Open it
open-file = Open it: { $file }
type-password = Type password
type-password-for = Type password: { $file }
password-title = This file has its own password
password-text = The hospital locked { $file }. Nothing was lost. The password often is a birth date or a record number.
password-label = Password of the file
read-it = Read it
file-waiting = Waiting
file-reading = Reading
file-reading-page = Reading page { $page } of { $of }
file-cancelled = Not added
import-added = Ready to check
import-already-present = Already in your records
import-needs-password = Needs a password
import-damaged = Could not be read
import-unsupported = Left aside
import-partly-read = Partly read
import-not-read-yet = Not read yet
again-waiting = { $count ->
    [one] One file waits until pictures of text can be read
   *[other] { $count } files wait until pictures of text can be read
}
again-text = Tesseract, or its data for the language of the paper, is not on this computer. The files are kept. Once it is installed, they can be read without adding them again.
read-again = Read again

## Questions the papers leave open
questions-title = { $count ->
    [one] One question the papers leave open
   *[other] { $count } questions the papers leave open
}
questions-lead = Only you can tell. Each answer can be taken back.
question-dates = { $facility }: which number is the day?
question-dates-unnamed = Which number is the day on this paper?
question-dates-text = { $count ->
    [one] One paper prints dates that can be read two ways, and nothing on it shows which.
   *[other] { $count } papers print dates that can be read two ways, and nothing on them shows which.
}
question-date-readings = day first: { $day }; month first: { $month }
question-day-first = The day comes first
question-day-first-named = The day comes first: { $facility }
question-day-first-done = Dates of these papers are read with the day first
question-month-first = The month comes first
question-month-first-named = The month comes first: { $facility }
question-month-first-done = Dates of these papers are read with the month first

## Library
library-lead = { $documents } documents, { $pages } pages
library-caption = Documents by month, newest first
library-find = Find in titles and names
library-empty = No documents yet
library-empty-text = What you add in the inbox is kept here, ordered by the date of the sample or the stay.
library-none = No document fits. Clear the filters to see all.
trash = Trash
trash-lead = { $documents ->
    [one] One document lies in the trash. It is kept, and shown and packed nowhere.
   *[other] { $documents } documents lie in the trash. They are kept, and shown and packed nowhere.
}
trash-back = Library
trash-empty = The trash is empty
trash-empty-text = What you move here is kept, and can be taken out again at any time.
move-to-trash = Move to trash
restore = Take out of the trash
select-all = Select all
select-month = Select all of { $month }
select-one = Select { $title }
bulk-label = Selected documents
bulk-selected = { $count } selected
bulk-kind = Kind of the selected documents
bulk-several-kinds = Several kinds
bulk-hospital = Hospital of the selected documents
bulk-hospital-text = { $count ->
    [one] Now: { $now }.
   *[other] Now: { $now }. All { $count } get the same.
}
bulk-several-hospitals = several hospitals
bulk-clear = Clear the selection
bulk-set = { $count ->
    [one] One document changed
   *[other] { $count } documents changed
}
bulk-trashed = { $count ->
    [one] One document moved to the trash
   *[other] { $count } documents moved to the trash
}
bulk-restored = { $count ->
    [one] One document taken out of the trash
   *[other] { $count } documents taken out of the trash
}
only-to-check = Not settled
column-document = Document
column-date = Date
column-hospital = Hospital
column-language = Language
column-kind = Kind
no-date-group = Without a date
documents-count = { $count ->
    [one] 1 document
   *[other] { $count } documents
}
document-ready = Checked
document-needs-review = To check
document-identity-mismatch = Other name
document-not-read-yet = Not read
document-trashed = In the trash
kind-pathology = Pathology
kind-flow-cytometry = Flow cytometry
kind-genetics = Genetics
kind-lab-report = Lab report
kind-imaging-report = Imaging report
kind-imaging-study = Scan images
kind-discharge-summary = Discharge summary
kind-treatment-record = Treatment record
kind-consultation = Consultation
kind-transplant-donor = Transplant and donor
kind-medication = Medicines
kind-identity-admin = Identity and forms
kind-other = Other
language-en = English
language-zh = Chinese
language-ru = Russian
language-tr = Turkish
language-es = Spanish
language-ar = Arabic

## Document
document-title = Document { $number }
source = Document { $document }, page { $page }
source-short = Doc { $document } p.{ $page }
view-page = Page
view-text = Text
page-of = Page { $page } of { $of }
page-previous = Previous page
page-next = Next page
page-recognised = read from a picture
page-no-text = No text on this page.
zoom-in = Larger
zoom-out = Smaller
fit-width = Fit width
words-of-page = Words of the page
find-in-document = Find in this document
find-pages = { $count ->
    [0] On no page
    [one] On one page
   *[other] On { $count } pages
}
find-before = Page with a hit before
find-after = Next page with a hit
document-no-pages = There is no page to show
document-no-pages-text = The original is kept as it came.
facts = What was read
facts-none = Nothing was read from it.
values-count = { $count ->
    [one] One value
   *[other] { $count } values
}
values-states = { $again } to look at first, { $suggested } suggested, { $settled } settled
values-caption = Values as printed; those to look at again come first
value-as-printed = { $name }, value as printed
events-count = { $count ->
    [one] One event
   *[other] { $count } events
}
column-test = Test
field-unit-short = Unit
page-number = Page { $page }
date-of-sample = Date of sample or stay
person-on-page = Person on page
not-read = not read
identity-unknown = not compared
identity-matches = same person
identity-differs = differs
identity-linked = linked by you
identity-question = Is this the same person?
identity-question-text = The page says { $printed }, born { $born }. This record is { $patient }’s. Until you decide, nothing of it goes into a chart or packet.
identity-same = The same person
identity-other = Someone else
identity-same-named = The same person: { $title }
identity-other-named = Someone else: { $title }
identity-settled = Settled
these-are-right = These are right
confirm-fact = Confirm: { $name }
correct-fact = Correct: { $name }
reject-fact = Not on this page: { $name }
not-on-page = Not on this page
confirmed-one = Confirmed
confirmed-count = { $count ->
    [one] One fact confirmed
   *[other] { $count } facts confirmed
}
corrected = Corrected
rejected = Marked as not on this page
save-correction = Save
skip-for-now = Skip for now
correct-next = Correct, next
all-correct = All { $count } correct
scroll-through-first = To confirm all at once, look through the list to its end.
review-place = Check { $at } of { $of }
review-previous = Previous document to check
review-next = Next document to check
again-stay-open = { $count ->
    [one] One to look at again stays open
   *[other] { $count } to look at again stay open
}
close-up = Close-up of the outlined place
next-document = Next document
field-value = Value as printed
field-unit = Unit as printed
field-range = Reference range as printed
field-label = What happened
field-date = When
sample-of = Sample of { $date }
normalised = Drawn as { $value } { $unit } (printed value × { $factor })
event-conflict = Other papers give another date: { $dates }
fact-suggested = Suggested
fact-confirmed = Confirmed
fact-corrected = Corrected
fact-entered = You typed this
fact-rejected = Not on page
fact-other-patient = Held back
fact-look-again = Look again
doubt-readers-differ = Two readings of the picture differ. Compare it with the page.
doubt-flag-against-range = The printed flag does not fit the value and its range.
doubt-outlier = It lies far from its range or from the values around it.
doubt-unknown-unit = This unit is not known for this test.
doubt-unknown-test = This test is not in the tables, so it is shown as printed only.
doubt-fuzzy-name = The name of the test was matched in spite of a spelling difference.
doubt-cross-check = Figures on this page that belong together do not add up.
doubt-incomplete = The page does not say the method or its sensitivity.
doubt-ambiguous-date = Day and month of the sample could be exchanged.
study-unnamed = No description
study-images = { $series } series, { $images } images
study-series-one = Series
study-missing = { $count } images that the disc lists are not on it.
study-not-for-diagnosis = For reading along with your doctor. Not for diagnosis.
scan-one = One
scan-two = Side by side
scan-none = No object of this study holds an image.
scan-grey = Grey window
scan-scroll = Scroll through the series
scan-image-of = Image { $image } of { $of }
scan-alt = { $series }, image { $image } of { $of }
grey-as-stored = As the file asks
grey-full-range = Darkest to brightest
grey-soft-tissue = Soft tissue
grey-lung = Lung
grey-bone = Bone
grey-brain = Brain
event-diagnosis = Diagnosis
event-relapse = Relapse
event-remission = Remission, as stated
event-assessment = Assessment
event-chemotherapy = Chemotherapy
event-radiotherapy = Radiotherapy
event-immunotherapy = Immunotherapy
event-leukapheresis = Leukapheresis
event-lymphodepletion = Lymphodepletion
event-car-t-infusion = CAR-T infusion
event-toxicity = Toxicity
event-b-cell-recovery = B-cell recovery
event-hsct = Transplant
event-gvhd = GvHD
event-infection = Infection
event-admission = Admission
event-discharge = Discharge
event-procedure = Procedure
event-imaging = Imaging
event-pathology = Pathology
event-consultation = Consultation
event-supportive = Supportive care
event-logistics = Logistics

## Files of a record
files = Files of this paper
files-role-lead = first file
files-role-continuation = further pages
files-role-copy = the same paper once more
files-apart = Take apart
files-apart-named = Take apart: { $file }
files-apart-done = Taken apart: the file is a paper of its own
files-further = This paper has further pages
files-added = { $count ->
    [one] The pages of one file were put behind these
   *[other] The pages of { $count } files were put behind these
}
files-adding = The files are being read. Their pages come behind these.
files-known = Another document continues it
files-known-title = Which document continues this paper?
files-known-text = Its pages are put behind these, and both are read as one paper. What you have settled stays.
files-known-none = Choose a document
files-put-together = Put together
files-put-done = Put together as one paper
split-start = Several papers in one file
split-title = Which pages does each paper begin with?
split-text = The file has { $pages } pages. It is kept whole; each paper gets a place of its own.
split-label = First page of each paper
split-help = Rising numbers up to { $pages }, for example: 1, 2
split-do = Split
split-pages = Pages { $first } to { $last }
split-done = { $count } papers made of one file
split-holds = One file holds { $count } papers.
split-whole = Make it one paper again
split-whole-done = The file is one paper again
same-question = Is this the same paper?
same-text = { $count ->
    [0] Most of its words stand here too.
    [one] One result stands on both.
   *[other] { $count } results stand on both.
} If it is the same, both files are kept as one paper.
same-yes = The same paper
same-yes-named = The same paper: { $title }
same-yes-done = Both files are one paper now
same-no = Another paper
same-no-named = Another paper: { $title }
same-no-done = Noted as two papers

## Search
search-label = Search documents, values and events
search-placeholder = A test, a medicine, a hospital, a word
search-tip = Words are found in every language of the papers. Put a phrase in quotation marks.
search-found = { $total ->
    [one] One hit
   *[other] { $total } hits
}
search-none = Nothing found
search-none-text = Try a shorter word, or the word as the paper prints it.

## Labs
labs-lead = { $results } results from { $tests } tests. Values are shown as printed.
labs-tests = Tests
labs-find = Find a test
labs-find-none = No such test.
labs-pinned = Pinned
labs-others = Other tests
labs-empty = No results yet
labs-empty-text = Values are read from lab reports you add, and drawn here over time.
axis = Time axis
axis-calendar = Calendar
axis-day-zero = Day 0: { $label }, { $date }
axis-unit = drawn in { $unit }
legend = Signs
legend-range = range as each report gives it
legend-unchecked = not checked yet
legend-gap = long gap
legend-below = not detected, at its limit
legend-methods = methods are never joined
not-detected-strip = Not detected: anywhere below the limit shown
series-specimen = { $name } in { $specimen }
series-summary = { $count ->
    [one] { $title }: one result, { $last } on { $date }.
   *[other] { $title }: { $count } results since { $since }. Last: { $last } on { $date }.
}
chart-label = Chart. { $summary } Arrow keys read from result to result, Enter opens the source.
point-label = { $date }: { $printed } { $method } ({ $state })
show-series = last on { $date }
same-as-table = The same as a table
column-day = Day
column-method = Method
column-printed = As printed
column-range = Range
column-source = Source
specimen-blood = blood
specimen-marrow = marrow
specimen-csf = cerebrospinal fluid
specimen-urine = urine
specimen-other = another specimen
specimen-unknown = unnamed specimen
flag-relapse = Relapse
flag-hsct = Transplant
flag-car-t-infusion = CAR-T

## Timeline
timeline-lead = { $events } events, { $confirmed } confirmed. Only what a page or a person says is drawn.
timeline-empty = No events yet
timeline-empty-text = Diagnoses, treatments, responses and stays are read from the papers you add.
timeline-chart = Chart
timeline-table = Table
timeline-form = Show as
timeline-zoom = Zoom
zoom-all = All
zoom-year = 1 year
zoom-quarter = 90 days
zoom-month = 30 days
day-zero = Day 0
day-zero-of = { $label }, { $date }
timeline-chart-label = Timeline with { $events } events in { $lanes } lanes. The table shows the same.
timeline-course = Lines and episodes
course-lines = Lines of therapy
course-lines-about = Put together by date and by the number a paper states. Where your team counts otherwise, change it here; the papers stay as they are.
course-line = Line { $number }
course-no-lines = No treatment is in the records yet.
course-episodes = Infusions and transplants
course-episodes-about = What belongs to each by its date: up to the next Day 0 or relapse. Days are counted from its Day 0.
course-no-episodes = No infusion or transplant is in the records yet.
course-around = { $event }, { $date }
course-elsewhere = In no line and no episode: { $count }
course-move = Move
course-move-named = Move: { $what }
course-move-text = It keeps its date and its source.
course-where = Where it belongs
course-own-line = A line of its own
course-nowhere = No line and no episode
course-rename = Rename
course-rename-named = Rename: { $what }
course-name = Name of the line
course-name-text = In your words or your team’s. Left empty, it is counted.
course-merge = Join with another
course-merge-named = Join with another: { $what }
course-merge-text = All of its treatments go to the line you choose.
course-kept = Course changed
role-collection = Collection
role-bridging = Between collection and Day 0
role-lymphodepletion = Lymphodepletion
role-toxicity = Toxicity as stated
role-gvhd = GvHD as stated
role-infection = Infection
role-b-cell-recovery = B-cell recovery
role-response = Response as stated
role-further = Put here by you
event-choose = { $date }: { $label }
column-lane = Lane
column-event = Event
lane-disease = Disease
lane-systemic = Systemic therapy
lane-cell = Cell therapy
lane-transplant = Transplant
lane-response = Response, MRD
lane-imaging = Imaging
lane-pathology = Pathology
lane-admission = Admissions
lane-supportive = Supportive
legend-month = month known, day not
legend-open = not checked yet
legend-end = still going, or its end is not told
detail-product = product
detail-target = target
detail-dose = dose
detail-agents = agents
detail-grade = grade
detail-scale = scale
detail-site = site
detail-cr-number = remission
detail-donor-type = donor
detail-graft-source = graft
detail-conditioning = conditioning
detail-cns-status = CNS
detail-disease = Disease
detail-response = response
detail-stated-by = stated by
detail-batch = batch
detail-blasts = blasts
detail-chimerism = chimerism
detail-cycle = cycle
detail-cycles = cycles
detail-cd34 = CD34+ cells
detail-definition = as defined by
detail-donor = donor is
detail-engraftment = engrafted
detail-neutrophil-engraftment = neutrophils engrafted
detail-platelet-engraftment = platelets engrafted
detail-agent = germ
detail-treatment = treated with
detail-intent = intent
detail-line = line
detail-method = method
detail-modality = by
detail-mrd = MRD
detail-onset = onset
detail-organ = organ
detail-procedure = procedure
detail-prophylaxis = GvHD prevention
detail-protocol = protocol
detail-reason = changed because
detail-relapse-number = relapse
detail-sensitivity = limit
detail-sites = sites
detail-specimen = specimen
detail-toxicity = kind

## Checklist
checklist-for = For whom
checklist-list = List
checklist-empty = No papers yet
checklist-empty-text = The checklist holds your papers beside what a review asks for, and says what is here and what is not.
checklist-peek = See what is asked for
checklist-foot = A general list: { $list }, version { $version }, gone through on { $date }. A hospital may ask for other things.
items-counts = How many stand where
items-label = Items. Arrow keys go from one to the next.
items-count = { $count ->
    [one] 1 item
   *[other] { $count } items
}
items-private = stays with you unless you choose otherwise
item-have = Here
item-missing = Missing
item-older-than-asked = Older than asked
item-older-than-last-therapy = Before the last therapy ended
item-asked = Asked
item-asked-on = Asked { $date }
item-ask-team = Ask the team
item-does-not-apply = Does not apply
item-private = Stays with you
item-about = About this item
item-our-word = What you say about it
item-parts = Parts
item-optional = where there is one
item-who-asks = Who asks for it
item-source-read = Read for this list on { $date }.
item-found = { $count ->
    [one] Found in one place
   *[other] Found in { $count } places
}
found-by-family = chosen by you
found-by-lab = a lab value
found-by-event = an event
found-by-document = the kind of paper
found-by-words = words on the page
item-is-it = This is it
item-is-it-named = This is it: { $name }
item-is-not-it = Not this one
item-is-not-it-named = Not this one: { $name }
item-which-part = Which part does it hold?
item-all-parts = All of it
item-chosen = Kept: this page is what is asked for
item-rejected = This paper is not proposed here any more
item-asked-for = Asked for it
item-asked-again = Asked again
item-take-back = Take it back
item-taken-back = What you said is taken back
item-reason-title = This does not apply
item-reason-text = { $item }. A reviewer reads the reason; a few plain words are enough.
item-reason = Why does it not apply?
item-set-aside = Marked as not applying
item-asked-title = You asked for this
item-asked-text = { $item }. The list shows since when you wait.
item-asked-when = When did you ask?
item-asked-when-help = Today or earlier. A month alone is enough.
item-asked-whom = Whom did you ask? This may stay empty.
item-asked-kept = Kept: you asked for it
letter-write = Write a letter
letter-title = Letter that asks for papers
letter-about = What the letter says
letter-hospital = Hospital that holds the papers
letter-contact = How they can reach you, if you like
letter-first-language = The hospital’s language
letter-second-language = And in
letter-one-language = no second language
letter-items = Papers it asks for
letter-preview = The letter as it is written
letter-wait = The letter stands here once a hospital is named and a paper is ticked.
letter-save-title = Save the letter
letter-save-pdf = Save as PDF
letter-save-text = Save as text
letter-saved = Letter saved: { $file }
letter-note-asked = Note: asked today
letter-asked-kept = { $count ->
    [one] Kept: you asked for one item
   *[other] Kept: you asked for { $count } items
}

## Decision
decision-about = Quotations with their source; no sum, no order but yours.
decision-saved = Saved on the worksheet
not-in-records = Not found in our records
question-title = Our question
question-type = Kind of question
question-eligibility = Eligibility
question-timing = Timing
question-comparison = Comparison
question-access = Access
question-count = { $count } of { $limit } characters
question-too-long = { $count } characters; at most { $limit } fit
question-other = Also in another language
question-save = Save the question
options-title = Options, against one goal
options-goal = The goal we share
options-goal-text = One goal that every option is set against, in your words or as someone said it.
options-no-goal = Not written yet
options-none = No option is written down yet. Add each one you were told about, and who said what of it.
option-add = Add an option
option-text = Its name as you were told it. What was said of it is added in the table.
option-name = Name of the option
option-translation = The name in another language, if you have it
option-place = Its place in the table
option-place-of = { $place } of { $of }
option-removed = Option removed
option-about = What is said
option-goal = Goal
option-timing = Timing
option-risk = Risk
option-feasibility = Feasibility
option-mark = Marked as
option-mark-text = What someone called this option. It is that person’s word, so say whose.
option-unmarked = Nobody has said
standing-established = Established
standing-trial = Trial
standing-not-realistic = Not realistic
quote-title = { $row }: { $name }
quote-dialog-text = Word for word, with who said it, when, and where it stands.
quote-text = The words
quote-translation = Their translation, if you have it
quote-who = Who said or wrote it
quote-who-help = Left empty, the words are shown as yours.
quote-who-named = A reviewer reads who said it.
quote-when = When
quote-no-document = No document
quote-page = Page, 1 to { $pages }
quote-add = Add words
quote-add-named = Add words: { $what }
quote-from-us = from us
sentences-title = Four sentences
sentences-save = Save the sentences
sentence-filled = Filled
sentence-blank = Prints: “{ $blank }”
bank-title = Questions to ask
bank-count = Taken: { $count }
evidence-about = Criteria in the words of their sources, beside what your records show.
evidence-criterion = Criterion
evidence-records = What our records show
evidence-age = Age in days
evidence-more = Older findings: { $count }
evidence-own = Our team’s words
evidence-own-add = Add our team’s words
evidence-own-add-named = Add our team’s words: { $what }
evidence-own-text = The criterion as your own team words it.
evidence-own-saved = Your team’s words saved
evidence-own-removed = Your team’s words removed
evidence-foot = Version { $version }, gone through on { $date }. A hospital may ask for other things.
calendar-title = Calendar from Day 0
calendar-about = Dates as sources quote them; your team sets yours.
calendar-none = The records hold no Day 0 that is known to the day.
calendar-save = Save as a calendar file
calendar-save-title = Save the calendar
calendar-saved = Calendar saved: { $file }
calendar-set = Set our dates
calendar-set-named = Set our dates: { $what }
calendar-clear = Clear our dates
calendar-clear-named = Clear our dates: { $what }
calendar-set-text = The dates your own team set. They take the place of the quoted ones.
calendar-first = First day
calendar-last = Last day
calendar-last-help = Left empty, it is a single day.
calendar-by = Who set them
calendar-counted = Counted from: { $event }, { $date }
calendar-kept = Your team’s dates saved
calendar-cleared = Your team’s dates cleared
decision-parts = Parts of the decision
decision-part-question = Question and options
decision-part-evidence = Evidence
decision-part-boards = Monitoring and donors
decision-part-dates = Dates and return
decision-part-home = At home
lines-help = One a line, in your words.
lines-save-named = Save: { $what }
reasons-title = Why we ask for a second opinion
bank-own = Questions of our own
filled-questions = Five questions
filled-steps = Six steps
filled-not-yet = Not yet
cards-title = Studies we were pointed to or found
cards-about = What a study says, who was in it, who was not, and whose interest it serves.
cards-none = No study is noted yet.
card-add = Add a study
card-edit = A study
card-text = As the paper says it. What it does not say stays empty and is shown as not stated.
card-removed = Study removed
card-claim = What it says
card-population = Who was studied
card-n = How many
card-not-in-study = Who was not in it
card-interest = Whose interest it serves
card-published = Published
card-unknown = Not stated
supportive-title = Supportive care
supportive-about = Traditional medicine too. It stands apart from the options.
supportive-none = Nothing is written down yet.
care-title = Caregivers and logistics
care-stays = This part stays with you. It goes into no packet unless you say so below.
care-goes-along = This part goes into the packets you make from now on.
care-caregivers = Who cares for the child
care-caregivers-help = One a line: name, language, telephone and its time zone.
care-logistics = Travel and stay
care-logistics-help = One a line: passports and visas, lodging, money, siblings, school.
care-in-packet = Put it into packets too
return-title = Summary for the doctor at home
return-about = What you confirmed since the last Day 0, what the treating team asks, and the dates ahead.
return-physician = Doctor at home who takes over
return-asked = What the treating team asks of the doctor at home
return-asked-text = Word for word, with who said it and where it stands.
return-asked-none = Nothing is written down yet.
return-first-language = The doctor’s language
return-show = Show the summary
boards-none = This list has no boards.
board-foot = Version { $version }, gone through on { $date }.
board-kept = Saved on the board
board-stated = What is stated
board-papers-date = the paper’s date
board-doses = On known days: { $count }
board-enter = Enter something
board-enter-named = Enter something: { $what }
board-enter-text = As written or said, with who said it and where it stands.
board-refuse = Not this
board-refuse-named = Not this: { $what }
board-refused = Sentences you set aside: { $count }
board-reconsider = Take them back
board-reconsider-named = Take them back: { $what }
donors-none = Nobody is entered yet.
donor-add = Add a person
donor-edit = A person of the donor search
donor-text = As printed. Nothing is compared or matched.
donor-person = Who it is
donor-name = Name, initials or a registry’s number
donor-born = Birth date
donor-age = Age in years
donor-sex = Sex
donor-female = female
donor-male = male
donor-blood-group = Blood group
donor-cmv = CMV antibodies
donor-typed = Typed on
donor-state = How far the search is, as someone said
person-patient = The patient
person-mother = Mother
person-father = Father
person-sibling = Brother or sister
person-relative = Another relative
person-unrelated = A donor of a registry
person-cord = A unit of cord blood

## Packets
packet-for = Packet for { $name }
packet-step-choose = Choose
packet-step-preview = Look
packet-step-made = Save
packets-empty = Nothing to pack yet
packets-empty-text = A packet holds the papers of the record, so add some first.
packet-new = New review packet
packet-new-text = { $documents } documents go in, with timeline, lab values and originals.
packet-who = Who is it for?
packet-who-example = Harbour Children’s Hospital
packet-question = Your question to them
packet-question-help = One or two sentences. It stands on the first page, in your words. Left empty, the question on Decision is printed.
packet-question-zh = The same question in Chinese, if you have it
packet-languages = Languages of the report
packet-what = What goes in
packet-profile-reports = Reports, without scan images
packet-profile-dicom = { $count ->
    [one] With scan images (one study)
   *[other] With scan images ({ $count } studies)
}
packet-with-pages = Print the papers’ own pages after the report
packet-seal = Who can open it
packet-seal-passphrase = Whoever has the passphrase the program makes
packet-seal-recipients = Whoever holds these age keys
packet-recipients = age public keys, one a line
packet-look = Look at the pages
packet-drawing = Drawing the pages
packet-contents = What is in the packet
packet-page-list = Pages of the report
packet-page-alt = Page { $page } of the report
packet-real-pages = These are the real pages
packet-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
packet-documents = Documents
packet-documents-text = { $count }, original files too
packet-scans = Scans
packet-scans-in = { $count } studies with their images
packet-scans-out = reports only
packet-facts = Facts
packet-facts-text = { $count } confirmed
packet-unconfirmed = { $count ->
    [one] One fact is not checked yet. It prints as “not yet checked”.
   *[other] { $count } facts are not checked yet. They print as “not yet checked”.
}
packet-held-back = { $count ->
    [one] One document carries another name and stays at home.
   *[other] { $count } documents carry another name and stay at home.
}
packet-save = Save the packet
packet-save-title = Save the packet
packet-saving = Writing, encrypting and checking the packet
packet-made = The packet is made
packet-passphrase = Passphrase
packet-passphrase-text = Tell it another way than the file, for example by phone. It is not written down in the packet and is not kept here.
packet-recipients-only = Only the holders of the keys you named can open it.
packet-saved-at = Saved as { $file }
fingerprint = Fingerprint
check-written = It is written
check-opens = It opens
check-verified = Nothing is missing, and every original is the same as yours
check-does-not-hold = does not hold
packets-made = Packets made
packets-none = No packet was made yet.
packet-no-recipient = No name given
packet-row = { $pages } pages, { $documents } documents
packet-changed = Since the packet before: { $added } documents new, { $gone } gone
ledger-note = Note what became of it
ledger-note-named = Note what became of it: { $name }
ledger-note-text = Packet for { $name }. It stays in the record’s history.
ledger-what = What happened
ledger-sent = Sent
ledger-received = They have it
ledger-answer = They answered
ledger-opinion = They gave an opinion
ledger-declined = They will not take it on
ledger-when = When
ledger-whom = Who wrote or answered. This may stay empty.
ledger-words = What they wrote or said
ledger-document = The opinion’s paper
ledger-document-help = Add the paper to the record first; then it can be chosen here.
ledger-kept = Noted in the ledger

## Settings
theme = Light and dark
theme-system = As the system
theme-light = Light
theme-dark = Dark
text-size = Text size
language-unreviewed = No native speaker has read this translation yet.
record-folder = Folder of the record
watched-folder = Watched folder
watched-help = What comes to rest in it is copied in while the record is open. Nothing in it is changed.
watched-none = None
watched-choose = Choose a folder
watched-stop = Stop watching
watched-set = The folder is watched now
watched-stopped = No folder is watched any more
protection = How files are read
protection-none = Not closed in on this system.
protection-process = Each file is read in a process of its own.
protection-system-calls = It cannot reach a network or start programs.
protection-files = It cannot open other files.
protection-resources = Its time and memory are limited.
version = Version
keys = All keys
key-search = Search everything
key-find = Find on this screen
key-packet = To the packets
key-correct-next = Correct, next: while checking a document
key-undo = Take back the last decision
key-forward = Forward
key-pane = Next part of the window
key-pane-back = Part before
key-arrows = From one to the next: lists, charts, timeline
key-grey = Grey window of a scan
key-guide = Guide
key-keys = All keys
guide = Guide
guide-chapters = Chapters
key-add = Add files
key-lock = Lock
key-back = Back

## Activity
activity-lead = What was done in this record: files that came in, decisions, packets.
activity-all = All
activity-decision = Decisions
activity-files = Files
activity-packet = Packets
activity-empty = Nothing was done yet
activity-empty-text = Files you add, what you decide about them and packets you make are listed here, newest first.
activity-none = Nothing of this kind yet.
activity-earlier = Show earlier decisions
activity-files-came = { $count ->
    [one] One file came in
   *[other] { $count } files came in
}
activity-packet-made = Packet made
activity-packet-made-for = Packet made for { $name }

## Errors: what happened, what is safe, what to do
error-safe-default = Nothing was lost.
error-wrong-passphrase = These words do not open the record.
error-wrong-passphrase-safe = Nothing was changed.
error-wrong-passphrase-todo = Look at spelling and keyboard language, or use the recovery code.
error-damaged = A part of the record is damaged.
error-damaged-safe = Nothing more was written to it.
error-damaged-todo = Copy its folder before anything else, then open a backup.
error-rolled-back = This is an older copy of the record than the one last used here.
error-rolled-back-safe = Nothing was changed.
error-rolled-back-todo = Look for the newer copy before you go on.
error-in-use = Another program holds this record open.
error-in-use-safe = Nothing was changed.
error-in-use-todo = Close the other window or program, then try again.
error-not-a-vault = There is no record in this folder.
error-not-a-vault-safe = Nothing was changed.
error-not-a-vault-todo = Choose the folder that holds the record.
error-unsafe-place = This folder is on a network drive or is copied to other computers. A record kept there can lose what was saved.
error-unsafe-place-safe = Nothing was changed.
error-unsafe-place-todo = Keep the record on this computer's own disk, outside synchronised folders.
error-too-new = A newer version of Satchel made this record.
error-too-new-safe = Nothing was changed.
error-too-new-todo = Install the newer version, then open it.
error-no-space = The disk is full.
error-no-space-safe = What was filed before is safe.
error-no-space-todo = Make room, then try again.
error-unreadable = A file or folder cannot be read or written.
error-unreadable-safe = The record is unchanged.
error-unreadable-todo = Look whether it is still there and whether you may open it.
error-locked = The record is locked.
error-locked-safe = Everything in it is safe.
error-locked-todo = Open it with your six words.
error-not-found = This is not in the record.
error-not-found-safe = Nothing was changed.
error-not-found-todo = Go back and choose another.
error-bad-request = This cannot be done as it stands.
error-bad-request-safe = Nothing was changed.
error-bad-request-todo = Look at what was typed and try again.
error-no-keychain = This computer’s keychain does not answer.
error-no-keychain-safe = Nothing was changed.
error-no-keychain-todo = Use your six words.
error-wrong-packet-key = This key does not open the packet.
error-wrong-packet-key-safe = The packet is unchanged.
error-wrong-packet-key-todo = Look at the spelling, or ask the sender.
error-packet-damaged = The packet does not hold what it promises.
error-packet-damaged-safe = Nothing was added to the record.
error-packet-damaged-todo = Ask the sender for it again.
error-fonts-missing = Fonts for the report are not installed.
error-fonts-missing-safe = Nothing was written.
error-fonts-missing-todo = Install the Noto fonts, Chinese included, then try again.
error-stopped = Stopped.
error-stopped-safe = What was done is kept.
error-stopped-todo = Begin again when you like.
error-internal = Something went wrong inside the program.
error-internal-safe = The record is unchanged.
error-internal-todo = Try again. If it happens again, lock and open the record.
