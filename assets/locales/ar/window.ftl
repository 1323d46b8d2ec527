# Words of the window in Arabic. Not yet read by a native speaker.

## النافذة
rail-label = الرئيسية
screen-home = البداية
screen-inbox = الوارد
screen-library = المستندات
screen-labs = التحاليل
screen-timeline = الخط الزمني
screen-checklist = القائمة
screen-decision = القرار
screen-packets = الحزم
screen-search = بحث
screen-activity = النشاط
screen-settings = الإعدادات
rail-to-check = { $count } للمراجعة
rail-being-read = { $count } قيد القراءة
lock = قفل
kept-here = محفوظ على هذا الحاسوب فقط
skip-to-content = الانتقال إلى المحتوى
drop-let-go = أفلت لإضافة نسخة إلى السجل
born-line = { $age ->
    [-1] تاريخ الميلاد { $born }
   *[other] تاريخ الميلاد { $born }، العمر { $age }
}
unnamed-record = سجل بلا اسم
another-record = سجل آخر
choose-record = اختر مجلد السجل
undo = تراجع
undone = تم التراجع
close = إغلاق
cancel = إلغاء
back = رجوع
done = تم
continue = متابعة
open = فتح
show = إظهار
hide = إخفاء
stop = إيقاف
stopping = جارٍ الإيقاف
print = طباعة
correct = تصحيح
edit = تعديل
edit-named = تعديل: { $what }
remove = إزالة
confirm = تأكيد
to = –
day = اليوم
month = الشهر
year = السنة
language = اللغة
try-again = حاول مرة أخرى
view = العرض
shown = المعروض: { $count }
show-more = إظهار { $count } أخرى
filter = تصفية
every-kind = كل الأنواع
clear-filters = مسح التصفية
data-language = نصوص القائمة نفسها مكتوبة حتى الآن بالإنجليزية والصينية، وهي هنا بالإنجليزية.
views = طرق عرض محفوظة
view-save = حفظ هذا العرض
view-save-text = عوامل التصفية كما هي الآن تحت اسم. يبقى في هذا السجل.
view-name = اسم العرض
view-remove = إزالة هذا العرض
view-removed = أُزيل العرض: { $name }
to-check = للمراجعة
add-files = إضافة ملفات
add-folder = إضافة مجلد

## أول تشغيل
first-promise = مكان آمن للسجلات الطبية لشخص واحد
first-step-words = الاسم وست كلمات
first-step-recovery = ورقة الاسترداد
first-step-ready = جاهز
promise-offline = كل شيء يبقى على هذا الحاسوب. لا يملك البرنامج أي وسيلة لإرسال شيء.
promise-copies = تُنسخ ملفاتك. الأصول لا تُمس.
promise-yours = يمكنك إخراج كل شيء مرة أخرى في أي وقت.
start-record = بدء سجل
step-of = الخطوة { $step } من { $of }
name-or-nickname = الاسم أو اللقب
name-help = كما تطبعه الأوراق، حتى تمكن المقارنة.
birth-date = تاريخ الميلاد
birth-date-help = يمكن تأجيله. تُقارن الأوراق به.
six-words = ست كلمات تفتح هذا السجل
other-words = كلمات أخرى
use-own-words = استخدام كلماتي
use-suggested-words = استخدام الكلمات المقترحة
own-words = كلماتك أنت
own-words-help = { $count } حرفًا على الأقل. يصعب تخمين عدة كلمات.
type-words-again = اكتب الكلمات الست مرة أخرى
type-own-again = اكتبها مرة أخرى
words-so-far = { $count } من 6 حتى الآن
words-match = متطابقة
words-differ-yet = ليست متطابقة بعد
nobody-can-reset = لا أحد يستطيع إعادة تعيينها لك. الخطوة التالية تُعد ورقة تستطيع ذلك.
kept-in = يُحفظ السجل في { $folder }
look-around = تصفّح بمثال
example-invented = حالة مختلقة للتصفّح
example-leave = مغادرة المثال
example-words = هذا هو المثال، حالة مختلقة. كلماته: { $words }
example-open = فتح المثال
open-existing = فتح سجل لدي
making-record = جارٍ إنشاء السجل
recovery-title = احتفظ بورقة الاسترداد
recovery-lead = الخطوة 2 من 3. إذا ضاعت الكلمات الست فهذه الورقة تفتح السجل. احفظها على الورق بعيدًا عن الحاسوب.
recovery-sheet = ورقة الاسترداد
recovery-for = سجل Satchel «{ $name }»
recovery-made = أُنشئت في { $date }
recovery-how = لاستخدامها: افتح Satchel، واختر «استخدام رمز الاسترداد»، واكتب المجموعات بالترتيب.
recovery-write = اطبع الورقة أو انسخها بيدك
recovery-write-help = تظهر الآن فقط ولا تُحفظ في أي مكان.
recovery-type = اكتب مجموعتين من ورقتك
recovery-group = المجموعة { $number }
group-matches = متطابقة
group-help = حروف وأرقام

## الفتح
unlock-title = فتح السجل
your-words = كلماتك الست
recovery-code = رمز الاسترداد
opening = جارٍ الفتح
open-with-keychain = الفتح بسلسلة مفاتيح هذا الحاسوب
use-recovery-code = استخدام رمز الاسترداد
use-words = استخدام الكلمات الست
keyboard-other = لوحة المفاتيح تكتب بأبجدية أخرى. الكلمات الست بحروف لاتينية.
caps-lock-on = مفتاح Caps Lock مفعّل.

## البداية
home-title = { $count ->
    [0] لا شيء للقيام به
    [1] أمر واحد للقيام به
    [2] أمران للقيام بهما
   *[other] ثلاثة أمور للقيام بها
}
home-lead = { $documents ->
    [0] { $date }. لم يُحفظ شيء بعد.
    [one] { $date }. حُفظ مستند واحد.
    [two] { $date }. حُفظ مستندان.
    [few] { $date }. حُفظت { $documents } مستندات.
   *[other] { $date }. حُفظ { $documents } مستندًا.
}
task-add-first = أضف الأوراق الأولى
task-add-first-text = مجلد أو قرص أو صور أو ملفات PDF: كل ما لديك. تُنسخ وتُقرأ، ولا يُرسل شيء.
task-check = { $count ->
    [one] راجع مستندًا واحدًا
    [two] راجع مستندين
    [few] راجع { $count } مستندات
   *[other] راجع { $count } مستندًا
}
task-check-text = لقد قُرئت. أنت وحدك تستطيع أن تقول هل قُرئت على وجه صحيح.
task-questions = { $count ->
    [one] أجب عن سؤال واحد
    [two] أجب عن سؤالين
    [few] أجب عن { $count } أسئلة
   *[other] أجب عن { $count } سؤالًا
}
task-questions-text = الأوراق تترك هذا مفتوحًا، وأنت وحدك تستطيع أن تقول.
task-dates-text = { $facility }: تواريخ مثل { $printed }. أي رقم هو اليوم؟
task-dates-unnamed = ورقة
task-identity-text = تذكر { $name }، تاريخ الميلاد { $born }. إلى أن تقرر تُحجز قيمها ولا تدخل أي رسم أو حزمة.
task-unread = { $count ->
    [one] تعذرت قراءة ملف واحد
    [two] تعذرت قراءة ملفين
    [few] تعذرت قراءة { $count } ملفات
   *[other] تعذرت قراءة { $count } ملفًا
}
task-unread-text = محفوظة كما وصلت. بعضها يحتاج كلمة مرور وبعضها تالف.
task-packet = أعدّ حزمة للمراجعة
task-packet-text = الأوراق والقيم والأحداث في ملف مشفر واحد للطبيب الذي تسأله.
task-go-check-documents = مراجعتها
task-go-answer-questions = الإجابة
task-go-unread-files = عرضها
task-go-make-packet = إلى الحزم
drop-anywhere = أفلت الملفات في أي مكان من هذه النافذة.
no-name = بلا اسم
no-date = بلا تاريخ
recent-changes = آخر التغييرات
recent-none = لم يتغير شيء بعد.
subject-value = القيمة { $number }
subject-event = الحدث { $number }
subject-document = المستند { $number }
change-status-confirmed = { $subject }: تم التأكيد
change-status-corrected = { $subject }: تم التصحيح
change-status-rejected = { $subject }: ليس على الصفحة
change-status-suggested = { $subject }: مفتوح من جديد
change-field = { $subject }: { $field } أصبح { $after }
change-other = { $subject }: تغيّر
change-undo = { $subject }: تم التراجع عن آخر قرار
change-identity = { $subject }: حُسم لمن هو
change-record = { $subject }: قُرئ من جديد مع سجله
change-day-order = { $subject }: أُرّخ بترتيب اليوم والشهر الذي ذكرته
change-status-trashed = { $subject }: نُقل إلى سلة المهملات
change-status-needs-review = { $subject }: أُخرج من سلة المهملات
change-status-other-patient = { $subject }: محجوز لأنه لشخص آخر
change-patient = تغيرت أسماء المريض أو تاريخ ميلاده
change-part = ضُم { $subject } إلى { $other }
change-apart = فُصل { $subject } عن سجله
change-split = { $subject }: تغيّر أي صفحاته أوراق قائمة بذاتها
change-checklist-asked = القائمة: طُلب «{ $item }» في { $date }
change-checklist-does-not-apply = القائمة: «{ $item }» لا ينطبق: { $reason }
change-checklist-confirmed = القائمة: اختيرت صفحة لـ «{ $item }»
change-checklist-rejected = القائمة: نُحّيت ورقة عن «{ $item }»
change-checklist-cleared = القائمة: سُحب ما قيل عن «{ $item }»
change-checklist-undo = القائمة: تم التراجع عن آخر قرار بشأن «{ $item }»
change-checklist-list = القائمة: تُستخدم قائمة أخرى
change-checklist-other = تغيرت القائمة
change-worksheet = تغيرت ورقة القرار
change-evidence = تغيرت كلمات فريقكم عن أحد المعايير
change-calendar = تغيرت التواريخ التي حددها فريقكم
change-ledger = دُوّن ما آل إليه أمر حزمة
change-day-order-said = تغيّر ترتيب اليوم والشهر في تواريخ مستشفى
change-not-the-same = ذُكر هل الورقتان ورقة واحدة
change-board = تغير ما أدخلته في لوحة
change-donors = تغير أشخاص البحث عن متبرع
change-course = تغير تجميع العلاجات

## الوارد
inbox-lead = ملفات في طريقها إلى السجل، وما آل إليه السابق منها.
inbox-reading = { $count ->
    [one] قراءة ملف واحد
    [two] قراءة ملفين
    [few] قراءة { $count } ملفات
   *[other] قراءة { $count } ملفًا
}
inbox-done-of = { $done } من { $total }
inbox-left-under-minute = ، بقي أقل من دقيقة
inbox-left-minutes = ، بقي نحو { $minutes } دقيقة
inbox-copied = أخذنا نسخة. الأصل لم يُمس.
stop-keeps = يبقى ما أُنجز
inbox-stopped = تم الإيقاف. ما أُنجز محفوظ، ولم يُضف الباقي.
left-waiting = ملفات لم يصل إليها الدور قبل إغلاق البرنامج: { $count }
left-text = ما قُرئ من قبل محفوظ. تدخل هذه مع الملفات التالية التي تضيفها، أو الآن.
left-go-on = المتابعة
inbox-this-import = ملفات هذه الإضافة
inbox-earlier = ملفات سابقة
inbox-empty = لم يصل شيء بعد
inbox-empty-text = أضف ملفات أو مجلدًا كاملًا. PDF وصور وملفات Word وExcel وأقراص المستشفيات: يمكن حفظ كل شيء.
column-file = الملف
column-pages = الصفحات
column-about = ما يبدو أنه هو
column-state = الحالة
column-action = إجراء
open-it = فتح
open-file = فتح: { $file }
type-password = كتابة كلمة المرور
type-password-for = كتابة كلمة المرور: { $file }
password-title = لهذا الملف كلمة مرور خاصة
password-text = أقفل المستشفى { $file }. لم يضع شيء. كثيرًا ما تكون كلمة المرور تاريخ ميلاد أو رقم ملف.
password-label = كلمة مرور الملف
read-it = قراءته
file-waiting = في الانتظار
file-reading = قيد القراءة
file-reading-page = قراءة الصفحة { $page } من { $of }
file-cancelled = لم يُضف
import-added = جاهز للمراجعة
import-already-present = موجود في سجلاتك
import-needs-password = يحتاج كلمة مرور
import-damaged = تعذرت قراءته
import-unsupported = نُحّي جانبًا
import-partly-read = قُرئ جزئيًا
import-not-read-yet = لم يُقرأ بعد
again-waiting = ملفات تنتظر إلى أن يمكن قراءة النص في الصور: { $count }
again-text = ليس على هذا الحاسوب Tesseract أو بياناته للغة الورقة. الملفات محفوظة. بعد تثبيته يمكن قراءتها دون إضافتها من جديد.
read-again = القراءة من جديد

## أسئلة تتركها الأوراق مفتوحة
questions-title = { $count ->
    [one] سؤال واحد تتركه الأوراق مفتوحًا
    [two] سؤالان تتركهما الأوراق مفتوحين
    [few] { $count } أسئلة تتركها الأوراق مفتوحة
   *[other] { $count } سؤالًا تتركها الأوراق مفتوحة
}
questions-lead = أنت وحدك تستطيع أن تقول. كل جواب يمكن التراجع عنه.
question-dates = { $facility }: أي رقم هو اليوم؟
question-dates-unnamed = أي رقم هو اليوم في هذه الورقة؟
question-dates-text = { $count ->
    [one] ورقة واحدة فيها تواريخ تُقرأ على وجهين، ولا شيء فيها يبيّن أيهما.
   *[other] { $count } ورقة فيها تواريخ تُقرأ على وجهين، ولا شيء فيها يبيّن أيهما.
}
question-date-readings = اليوم أولًا: { $day }؛ الشهر أولًا: { $month }
question-day-first = اليوم أولًا
question-day-first-named = اليوم أولًا: { $facility }
question-day-first-done = تُقرأ تواريخ هذه الأوراق واليوم أولًا
question-month-first = الشهر أولًا
question-month-first-named = الشهر أولًا: { $facility }
question-month-first-done = تُقرأ تواريخ هذه الأوراق والشهر أولًا

## المستندات
library-lead = المستندات: { $documents }، الصفحات: { $pages }
library-caption = المستندات حسب الشهر، الأحدث أولًا
library-find = البحث في العناوين والأسماء
library-empty = لا مستندات بعد
library-empty-text = ما تضيفه في الوارد يُحفظ هنا مرتبًا بتاريخ العينة أو الإقامة.
library-none = لا مستند مطابق. امسح التصفية لرؤية الكل.
trash = سلة المهملات
trash-lead = في السلة { $documents } من المستندات. هي محفوظة، ولا تُعرض ولا تُحزم.
trash-back = المستندات
trash-empty = السلة فارغة
trash-empty-text = ما تنقله إلى هنا يبقى محفوظًا ويمكن إخراجه في أي وقت.
move-to-trash = نقل إلى السلة
restore = إخراج من السلة
select-all = تحديد الكل
select-month = تحديد كل { $month }
select-one = تحديد { $title }
bulk-label = المستندات المحددة
bulk-selected = المحدد: { $count }
bulk-kind = نوع المستندات المحددة
bulk-several-kinds = أنواع مختلفة
bulk-hospital = مستشفى المستندات المحددة
bulk-hospital-text = { $count ->
    [one] الآن: { $now }.
   *[other] الآن: { $now }. تأخذ كلها ({ $count }) القيمة نفسها.
}
bulk-several-hospitals = مستشفيات مختلفة
bulk-clear = إلغاء التحديد
bulk-set = تغيّر من المستندات: { $count }
bulk-trashed = نُقل إلى السلة من المستندات: { $count }
bulk-restored = أُخرج من السلة من المستندات: { $count }
only-to-check = غير محسومة
column-document = المستند
column-date = التاريخ
column-hospital = المستشفى
column-language = اللغة
column-kind = النوع
no-date-group = بلا تاريخ
documents-count = { $count ->
    [one] مستند واحد
    [two] مستندان
    [few] { $count } مستندات
   *[other] { $count } مستندًا
}
document-ready = تمت مراجعته
document-needs-review = للمراجعة
document-identity-mismatch = اسم آخر
document-not-read-yet = لم يُقرأ
document-trashed = في السلة
kind-pathology = علم الأمراض
kind-flow-cytometry = قياس التدفق الخلوي
kind-genetics = وراثيات
kind-lab-report = تقرير مختبر
kind-imaging-report = تقرير تصوير
kind-imaging-study = صور الأشعة
kind-discharge-summary = تقرير خروج
kind-treatment-record = سجل علاج
kind-consultation = استشارة
kind-transplant-donor = الزرع والمتبرع
kind-medication = أدوية
kind-identity-admin = هوية ونماذج
kind-other = أخرى
language-en = الإنجليزية
language-zh = الصينية
language-ru = الروسية
language-tr = التركية
language-es = الإسبانية
language-ar = العربية

## المستند
document-title = المستند { $number }
source = المستند { $document }، الصفحة { $page }
source-short = م { $document } ص { $page }
view-page = الصفحة
view-text = النص
page-of = الصفحة { $page } من { $of }
page-previous = الصفحة السابقة
page-next = الصفحة التالية
page-recognised = مقروء من صورة
page-no-text = لا نص في هذه الصفحة.
zoom-in = أكبر
zoom-out = أصغر
fit-width = ملء العرض
words-of-page = كلمات الصفحة
find-in-document = البحث في هذا المستند
find-pages = { $count ->
    [0] ليس في أي صفحة
    [one] في صفحة واحدة
    [two] في صفحتين
    [few] في { $count } صفحات
   *[other] في { $count } صفحة
}
find-before = الصفحة السابقة التي فيها
find-after = الصفحة التالية التي فيها
document-no-pages = لا صفحة للعرض
document-no-pages-text = الأصل محفوظ كما وصل.
facts = ما قُرئ
facts-none = لم يُقرأ منه شيء.
values-count = { $count ->
    [one] قيمة واحدة
    [two] قيمتان
    [few] { $count } قيم
   *[other] { $count } قيمة
}
values-states = للنظر أولًا: { $again }، مقترحة: { $suggested }، محسومة: { $settled }
values-caption = القيم كما طُبعت؛ ما يحتاج نظرة أخرى يأتي أولًا
value-as-printed = { $name }، القيمة كما طُبعت
events-count = { $count ->
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
   *[other] { $count } حدثًا
}
column-test = التحليل
field-unit-short = الوحدة
page-number = الصفحة { $page }
date-of-sample = تاريخ العينة أو الإقامة
person-on-page = الشخص على الصفحة
not-read = لم يُقرأ
identity-unknown = لم يُقارن
identity-matches = الشخص نفسه
identity-differs = مختلف
identity-linked = ربطته أنت
identity-question = هل هذا هو الشخص نفسه؟
identity-question-text = تذكر الصفحة { $printed }، تاريخ الميلاد { $born }. هذا السجل لـ { $patient }. إلى أن تقرر لا يدخل منها شيء في رسم أو حزمة.
identity-same = الشخص نفسه
identity-other = شخص آخر
identity-same-named = الشخص نفسه: { $title }
identity-other-named = شخص آخر: { $title }
identity-settled = حُسم
these-are-right = هذه صحيحة
confirm-fact = تأكيد: { $name }
correct-fact = تصحيح: { $name }
reject-fact = ليس على هذه الصفحة: { $name }
not-on-page = ليس على هذه الصفحة
confirmed-one = تم التأكيد
confirmed-count = تم تأكيد { $count }
corrected = تم التصحيح
rejected = عُلّم بأنه ليس على الصفحة
save-correction = حفظ
skip-for-now = تخطٍّ الآن
correct-next = صحيح، التالي
all-correct = كلها ({ $count }) صحيحة
scroll-through-first = لتأكيد الكل دفعة واحدة، تصفّح القائمة إلى آخرها.
review-place = مراجعة { $at } من { $of }
review-previous = المستند السابق للمراجعة
review-next = المستند التالي للمراجعة
again-stay-open = يبقى مفتوحًا للنظر مرة أخرى: { $count }
close-up = الموضع المحدد عن قرب
next-document = المستند التالي
field-value = القيمة كما طُبعت
field-unit = الوحدة كما طُبعت
field-range = المجال المرجعي كما طُبع
field-label = ماذا حدث
field-date = متى
sample-of = عينة { $date }
normalised = مرسومة { $value } { $unit } (القيمة المطبوعة × { $factor })
event-conflict = أوراق أخرى تعطي تاريخًا آخر: { $dates }
fact-suggested = مقترح
fact-confirmed = مؤكد
fact-corrected = مصحح
fact-entered = كتبته أنت
fact-rejected = ليس على الصفحة
fact-other-patient = محجوز
fact-look-again = انظر مرة أخرى
doubt-readers-differ = قراءتان للصورة مختلفتان. قارنهما بالصفحة.
doubt-flag-against-range = العلامة المطبوعة لا تناسب القيمة ومجالها.
doubt-outlier = بعيدة عن مجالها أو عن القيم حولها.
doubt-unknown-unit = هذه الوحدة غير معروفة لهذا التحليل.
doubt-unknown-test = هذا التحليل ليس في الجداول، فيُعرض كما طُبع فقط.
doubt-fuzzy-name = طوبق اسم التحليل رغم اختلاف في الكتابة.
doubt-cross-check = أرقام مترابطة في هذه الصفحة لا تتوافق.
doubt-incomplete = الصفحة لا تذكر الطريقة أو حساسيتها.
doubt-ambiguous-date = قد يكون يوم العينة وشهرها متبادلين.
study-unnamed = بلا وصف
study-images = السلاسل: { $series }، الصور: { $images }
study-series-one = سلسلة
study-missing = { $count } من الصور التي يذكرها القرص ليست عليه.
study-not-for-diagnosis = للاطلاع مع طبيبك. ليست للتشخيص.
scan-one = واحدة
scan-two = جنبًا إلى جنب
scan-none = لا صور في هذه الدراسة.
scan-grey = نافذة التدرج الرمادي
scan-scroll = تصفّح السلسلة
scan-image-of = الصورة { $image } من { $of }
scan-alt = { $series }، الصورة { $image } من { $of }
grey-as-stored = كما يطلب الملف
grey-full-range = من الأغمق إلى الأفتح
grey-soft-tissue = أنسجة رخوة
grey-lung = رئة
grey-bone = عظم
grey-brain = دماغ
event-diagnosis = تشخيص
event-relapse = انتكاس
event-remission = هدأة، كما ذُكر
event-assessment = تقييم
event-chemotherapy = علاج كيميائي
event-radiotherapy = علاج إشعاعي
event-immunotherapy = علاج مناعي
event-leukapheresis = فصل الكريات البيض
event-lymphodepletion = استنزاف اللمفاويات
event-car-t-infusion = تسريب CAR-T
event-toxicity = سمية
event-b-cell-recovery = تعافي الخلايا البائية
event-hsct = زرع
event-gvhd = داء الطعم ضد المضيف
event-infection = عدوى
event-admission = دخول
event-discharge = خروج
event-procedure = إجراء
event-imaging = تصوير
event-pathology = علم الأمراض
event-consultation = استشارة
event-supportive = رعاية داعمة
event-logistics = ترتيبات

## ملفات ورقة واحدة
files = ملفات هذه الورقة
files-role-lead = الملف الأول
files-role-continuation = صفحات تالية
files-role-copy = الورقة نفسها مرة أخرى
files-apart = فصل
files-apart-named = فصل: { $file }
files-apart-done = تم الفصل: الملف ورقة قائمة بذاتها
files-further = لهذه الورقة صفحات أخرى
files-added = { $count ->
    [one] وُضعت صفحات ملف واحد بعد هذه
    [two] وُضعت صفحات ملفين بعد هذه
    [few] وُضعت صفحات { $count } ملفات بعد هذه
   *[other] وُضعت صفحات { $count } ملفًا بعد هذه
}
files-adding = الملفات تُقرأ الآن. ستأتي صفحاتها بعد هذه.
files-known = مستند آخر يكملها
files-known-title = أي مستند يكمل هذه الورقة؟
files-known-text = توضع صفحاته بعد هذه، ويُقرأ الاثنان كورقة واحدة. ما حسمته يبقى.
files-known-none = اختر مستندًا
files-put-together = ضم
files-put-done = ضُمّا كورقة واحدة
split-start = عدة أوراق في ملف واحد
split-title = بأي صفحة تبدأ كل ورقة؟
split-text = في الملف { $pages } صفحة. يُحفظ كاملًا؛ ولكل ورقة مكانها.
split-label = الصفحة الأولى من كل ورقة
split-help = أرقام متصاعدة حتى { $pages }، مثل: 1, 2
split-do = تقسيم
split-pages = الصفحات { $first } إلى { $last }
split-done = أوراق من ملف واحد: { $count }
split-holds = أوراق في ملف واحد: { $count }.
split-whole = إعادتها ورقة واحدة
split-whole-done = الملف ورقة واحدة من جديد
same-question = هل هي الورقة نفسها؟
same-text = { $count ->
    [0] معظم كلماتها موجودة هنا أيضًا.
   *[other] نتائج على كلتيهما: { $count }.
} إن كانت هي نفسها فيُحفظ الملفان كورقة واحدة.
same-yes = الورقة نفسها
same-yes-named = الورقة نفسها: { $title }
same-yes-done = الملفان الآن ورقة واحدة
same-no = ورقة أخرى
same-no-named = ورقة أخرى: { $title }
same-no-done = دُوّن أنهما ورقتان

## البحث
search-label = البحث في المستندات والقيم والأحداث
search-placeholder = تحليل أو دواء أو مستشفى أو كلمة
search-tip = تُوجد الكلمات بكل لغات الأوراق. ضع العبارة بين علامتي اقتباس.
search-found = النتائج: { $total }
search-none = لم يُعثر على شيء
search-none-text = جرّب كلمة أقصر، أو الكلمة كما تطبعها الورقة.

## التحاليل
labs-lead = النتائج: { $results }، التحاليل: { $tests }. تُعرض القيم كما طُبعت.
labs-tests = التحاليل
labs-find = البحث عن تحليل
labs-find-none = لا يوجد تحليل كهذا.
labs-pinned = مثبتة
labs-others = تحاليل أخرى
labs-empty = لا نتائج بعد
labs-empty-text = تُقرأ القيم من تقارير المختبر التي تضيفها وتُرسم هنا عبر الزمن.
axis = محور الزمن
axis-calendar = التقويم
axis-day-zero = اليوم 0: { $label }، { $date }
axis-unit = مرسوم بوحدة { $unit }
legend = العلامات
legend-range = المجال كما يعطيه كل تقرير
legend-unchecked = لم يُراجع بعد
legend-gap = فاصل طويل
legend-below = غير مكتشف، عند حدّه
legend-methods = لا تُوصل الطرق ببعضها
not-detected-strip = غير مكتشف: في موضع ما تحت الحد المبين
series-specimen = { $name } في { $specimen }
series-summary = { $count ->
    [one] { $title }: نتيجة واحدة، { $last }، { $date }.
   *[other] { $title }: النتائج { $count } منذ { $since }. الأخيرة: { $last }، { $date }.
}
chart-label = رسم. { $summary } مفاتيح الأسهم تنتقل من نتيجة إلى أخرى، وEnter يفتح المصدر.
point-label = { $date }: { $printed } { $method } ({ $state })
show-series = الأخيرة في { $date }
same-as-table = الشيء نفسه في جدول
column-day = اليوم
column-method = الطريقة
column-printed = كما طُبع
column-range = المجال
column-source = المصدر
specimen-blood = الدم
specimen-marrow = النقي
specimen-csf = السائل الدماغي الشوكي
specimen-urine = البول
specimen-other = عينة أخرى
specimen-unknown = عينة غير مسماة
flag-relapse = انتكاس
flag-hsct = زرع
flag-car-t-infusion = CAR-T

## الخط الزمني
timeline-lead = الأحداث: { $events }، المؤكد: { $confirmed }. لا يُرسم إلا ما تقوله صفحة أو شخص.
timeline-empty = لا أحداث بعد
timeline-empty-text = تُقرأ التشخيصات والعلاجات والاستجابات والإقامات من الأوراق التي تضيفها.
timeline-chart = رسم
timeline-table = جدول
timeline-form = العرض بصيغة
timeline-zoom = التكبير
zoom-all = الكل
zoom-year = سنة واحدة
zoom-quarter = 90 يومًا
zoom-month = 30 يومًا
day-zero = اليوم 0
day-zero-of = { $label }، { $date }
timeline-chart-label = خط زمني: الأحداث { $events }، المسارات { $lanes }. الجدول يعرض الشيء نفسه.
timeline-course = الخطوط والمراحل
course-lines = خطوط العلاج
course-lines-about = مجمعة حسب التاريخ والرقم المذكور في الأوراق. إن كان فريقكم يعدها بشكل آخر فغيّروها هنا؛ وتبقى الأوراق كما هي.
course-line = الخط { $number }
course-no-lines = لا علاج في السجلات بعد.
course-episodes = التسريب والزرع
course-episodes-about = ما ينتمي إلى كل منها حسب تاريخه: حتى اليوم 0 التالي أو الانتكاس. تُعد الأيام من يومها 0.
course-no-episodes = لا تسريب ولا زرع في السجلات بعد.
course-around = { $event }, { $date }
course-elsewhere = ليست في أي خط أو مرحلة: { $count }
course-move = نقل
course-move-named = نقل: { $what }
course-move-text = يحتفظ بتاريخه ومصدره.
course-where = إلى أين ينتمي
course-own-line = خط مستقل
course-nowhere = لا خط ولا مرحلة
course-rename = إعادة تسمية
course-rename-named = إعادة تسمية: { $what }
course-name = اسم الخط
course-name-text = بكلماتكم أو كلمات فريقكم. إن تُرك فارغا رُقّم.
course-merge = دمج مع آخر
course-merge-named = دمج مع آخر: { $what }
course-merge-text = تنتقل كل علاجاته إلى الخط الذي تختارونه.
course-kept = تغير المسار
role-collection = جمع الخلايا
role-bridging = بين الجمع واليوم 0
role-lymphodepletion = استنفاد اللمفاويات
role-toxicity = السمية كما ذُكرت
role-gvhd = داء الطعم ضد المضيف كما ذُكر
role-infection = عدوى
role-b-cell-recovery = تعافي الخلايا البائية
role-response = الاستجابة كما ذُكرت
role-further = أضفتموه هنا
event-choose = { $date }: { $label }
column-lane = المسار
column-event = الحدث
lane-disease = المرض
lane-systemic = العلاج الجهازي
lane-cell = العلاج الخلوي
lane-transplant = الزرع
lane-response = الاستجابة، MRD
lane-imaging = التصوير
lane-pathology = علم الأمراض
lane-admission = الإقامات
lane-supportive = رعاية داعمة
legend-month = الشهر معروف دون اليوم
legend-open = لم يُراجع بعد
legend-end = مستمر، أو لم تُذكر نهايته
detail-product = المنتج
detail-target = الهدف
detail-dose = الجرعة
detail-agents = الأدوية
detail-grade = الدرجة
detail-scale = المقياس
detail-site = الموضع
detail-cr-number = الهدأة
detail-donor-type = المتبرع
detail-graft-source = مصدر الطعم
detail-conditioning = التهيئة
detail-cns-status = الجهاز العصبي المركزي
detail-disease = المرض
detail-response = الاستجابة
detail-stated-by = ذكره
detail-batch = رقم التشغيلة
detail-blasts = الأرومات
detail-chimerism = الكيميرية
detail-cycle = الدورة
detail-cycles = الدورات
detail-cd34 = خلايا CD34+
detail-definition = حسب تعريف
detail-donor = المتبرع هو
detail-engraftment = نجاح الطعم
detail-neutrophil-engraftment = تعافي العدلات
detail-platelet-engraftment = تعافي الصفيحات
detail-agent = العامل الممرض
detail-treatment = عولج بـ
detail-intent = القصد
detail-line = خط العلاج
detail-method = الطريقة
detail-modality = بواسطة
detail-mrd = MRD
detail-onset = البدء
detail-organ = العضو
detail-procedure = الإجراء
detail-prophylaxis = الوقاية من داء الطعم
detail-protocol = البروتوكول
detail-reason = سبب التغيير
detail-relapse-number = الانتكاس رقم
detail-sensitivity = الحد
detail-sites = المواضع
detail-specimen = العينة
detail-toxicity = النوع

## القائمة
checklist-for = لمن
checklist-list = القائمة
checklist-empty = لا أوراق بعد
checklist-empty-text = تضع القائمة أوراقك بجانب ما تطلبه المراجعة، وتقول ما هو موجود وما ليس موجودًا.
checklist-peek = عرض ما يُطلب
checklist-foot = قائمة عامة: { $list }، الإصدار { $version }، روجعت في { $date }. قد يطلب مستشفى أشياء أخرى.
items-counts = العدد في كل حالة
items-label = البنود. مفاتيح الأسهم تنتقل من بند إلى آخر.
items-count = { $count ->
    [one] بند واحد
    [two] بندان
    [few] { $count } بنود
   *[other] { $count } بندًا
}
items-private = يبقى عندك ما لم تختر غير ذلك
item-have = موجود
item-missing = غير موجود
item-older-than-asked = أقدم من المطلوب
item-older-than-last-therapy = قبل نهاية آخر علاج
item-asked = طُلب
item-asked-on = طُلب في { $date }
item-ask-team = اسأل الفريق
item-does-not-apply = لا ينطبق
item-private = يبقى عندك
item-about = عن هذا البند
item-our-word = ما تقوله أنت
item-parts = الأجزاء
item-optional = إن وُجد
item-who-asks = من يطلبه
item-source-read = قُرئ لهذه القائمة في { $date }.
item-found = مواضع العثور: { $count }
found-by-family = اخترته أنت
found-by-lab = قيمة تحليل
found-by-event = حدث
found-by-document = نوع الورقة
found-by-words = كلمات على الصفحة
item-is-it = هذا هو
item-is-it-named = هذا هو: { $name }
item-is-not-it = ليس هذا
item-is-not-it-named = ليس هذا: { $name }
item-which-part = أي جزء يحتوي؟
item-all-parts = كله
item-chosen = حُفظ: هذه الصفحة هي المطلوبة
item-rejected = لم تعد هذه الورقة تُقترح هنا
item-asked-for = طلبته
item-asked-again = طلبته مرة أخرى
item-take-back = سحبه
item-taken-back = سُحب ما قلته
item-reason-title = هذا لا ينطبق
item-reason-text = { $item }. يقرأ المراجع السبب؛ تكفي كلمات بسيطة.
item-reason = لماذا لا ينطبق؟
item-set-aside = عُلّم بأنه لا ينطبق
item-asked-title = طلبت هذا
item-asked-text = { $item }. تعرض القائمة منذ متى تنتظر.
item-asked-when = متى طلبته؟
item-asked-when-help = اليوم أو قبله. يكفي الشهر وحده.
item-asked-whom = ممن؟ يمكن تركه فارغًا.
item-asked-kept = حُفظ: طلبته
letter-write = كتابة رسالة
letter-title = رسالة لطلب أوراق
letter-about = ما تقوله الرسالة
letter-hospital = المستشفى الذي لديه الأوراق
letter-contact = كيف يمكنهم الوصول إليك، إن شئت
letter-first-language = لغة المستشفى
letter-second-language = وأيضًا بـ
letter-one-language = بلا لغة ثانية
letter-items = الأوراق التي تطلبها
letter-preview = الرسالة كما كُتبت
letter-wait = تظهر الرسالة هنا بعد تسمية مستشفى وتحديد ورقة.
letter-save-title = حفظ الرسالة
letter-save-pdf = حفظ بصيغة PDF
letter-save-text = حفظ كنص
letter-saved = حُفظت الرسالة: { $file }
letter-note-asked = تدوين: طُلب اليوم
letter-asked-kept = حُفظ: البنود التي طلبتها: { $count }

## القرار
decision-about = اقتباسات مع مصادرها؛ بلا مجموع، ولا ترتيب إلا ترتيبكم.
decision-saved = حُفظ في الورقة
not-in-records = لا يوجد في سجلاتنا
question-title = سؤالنا
question-type = نوع السؤال
question-eligibility = الإمكان
question-timing = التوقيت
question-comparison = المقارنة
question-access = الوصول
question-count = { $count } من { $limit } حرف
question-too-long = { $count } حرف؛ يتسع لـ { $limit } على الأكثر
question-other = بلغة أخرى أيضًا
question-save = حفظ السؤال
options-title = الخيارات أمام هدف واحد
options-goal = هدفنا المشترك
options-goal-text = هدف واحد يوضع أمامه كل خيار، بكلماتكم أو كما قاله أحد.
options-no-goal = لم يُكتب بعد
options-none = لم يُكتب أي خيار بعد. أضيفوا كل خيار أُخبرتم به، ومن قال ماذا عنه.
option-add = إضافة خيار
option-text = اسمه كما قيل لكم. وما قيل عنه يُضاف في الجدول.
option-name = اسم الخيار
option-translation = الاسم بلغة أخرى، إن وُجد
option-place = موضعه في الجدول
option-place-of = { $place } من { $of }
option-removed = أُزيل الخيار
option-about = ما قيل
option-goal = الهدف
option-timing = التوقيت
option-risk = المخاطر
option-feasibility = قابلية التنفيذ
option-mark = الوصف
option-mark-text = كيف وصف أحدهم هذا الخيار. إنها كلمته هو، فاذكروا من قالها.
option-unmarked = لم يقل أحد
standing-established = معتمد
standing-trial = تجربة سريرية
standing-not-realistic = غير واقعي
quote-title = { $row }: { $name }
quote-dialog-text = حرفيًا، مع ذكر من قاله ومتى وأين ورد.
quote-text = الكلمات
quote-translation = ترجمتها، إن وُجدت
quote-who = من قالها أو كتبها
quote-who-help = إن تُرك فارغًا عُرضت الكلمات على أنها لكم.
quote-who-named = يقرأ المراجع من قالها.
quote-when = متى
quote-no-document = بلا مستند
quote-page = الصفحة، 1–{ $pages }
quote-add = إضافة كلمات
quote-add-named = إضافة كلمات: { $what }
quote-from-us = منا
sentences-title = أربع جمل
sentences-save = حفظ الجمل
sentence-filled = مملوءة
sentence-blank = يُطبع: «{ $blank }»
bank-title = أسئلة للطرح
bank-count = المختار: { $count }
evidence-about = المعايير بكلمات مصادرها، إلى جانب ما تظهره سجلاتكم.
evidence-criterion = المعيار
evidence-records = ما تظهره سجلاتنا
evidence-age = العمر بالأيام
evidence-more = نتائج أقدم: { $count }
evidence-own = كلمات فريقنا
evidence-own-add = إضافة كلمات فريقنا
evidence-own-add-named = إضافة كلمات فريقنا: { $what }
evidence-own-text = المعيار بكلمات فريقكم.
evidence-own-saved = حُفظت كلمات فريقكم
evidence-own-removed = أُزيلت كلمات فريقكم
evidence-foot = الإصدار { $version }، روجع في { $date }. قد يطلب مستشفى أمورًا أخرى.
calendar-title = التقويم من اليوم 0
calendar-about = تواريخ كما تذكرها المصادر؛ وتواريخكم يحددها فريقكم.
calendar-none = لا يوجد في السجلات يوم 0 معروف بيومه.
calendar-save = حفظ كملف تقويم
calendar-save-title = حفظ التقويم
calendar-saved = حُفظ التقويم: { $file }
calendar-set = تحديد تواريخنا
calendar-set-named = تحديد تواريخنا: { $what }
calendar-clear = مسح تواريخنا
calendar-clear-named = مسح تواريخنا: { $what }
calendar-set-text = التواريخ التي حددها فريقكم. تحل محل المذكورة.
calendar-first = اليوم الأول
calendar-last = اليوم الأخير
calendar-last-help = إن تُرك فارغًا فهو يوم واحد.
calendar-by = من حددها
calendar-counted = محسوبة من: { $event }، { $date }
calendar-kept = حُفظت تواريخ فريقكم
calendar-cleared = مُسحت تواريخ فريقكم
decision-parts = أجزاء القرار
decision-part-question = السؤال والخيارات
decision-part-evidence = الأدلة
decision-part-boards = المتابعة والمتبرعون
decision-part-dates = التواريخ والعودة
decision-part-home = في البيت
lines-help = واحد في كل سطر، بكلماتك.
lines-save-named = حفظ: { $what }
reasons-title = لماذا نطلب رأيًا ثانيًا
bank-own = أسئلتنا الخاصة
filled-questions = خمسة أسئلة
filled-steps = ست خطوات
filled-not-yet = ليس بعد
cards-title = دراسات دُللنا عليها أو وجدناها
cards-about = ماذا تقول الدراسة، ومن شملته، ومن لم تشمله، ومصلحة من تخدم.
cards-none = لم تُدوّن أي دراسة بعد.
card-add = إضافة دراسة
card-edit = دراسة
card-text = كما تقوله الورقة. ما لا تقوله يبقى فارغًا ويظهر على أنه غير مذكور.
card-removed = أُزيلت الدراسة
card-claim = ما تقوله
card-population = من شملتهم الدراسة
card-n = عددهم
card-not-in-study = من لم تشمله
card-interest = مصلحة من تخدم
card-published = تاريخ النشر
card-unknown = غير مذكور
supportive-title = الرعاية الداعمة
supportive-about = والطب التقليدي أيضًا. يُذكر بمعزل عن الخيارات.
supportive-none = لم يُكتب شيء بعد.
care-title = مقدمو الرعاية والترتيبات
care-stays = يبقى هذا الجزء عندك. لا يدخل في أي حزمة إلا إذا اخترت ذلك أدناه.
care-goes-along = يدخل هذا الجزء في الحزم التي تعدّها من الآن فصاعدًا.
care-caregivers = من يرعى الطفل
care-caregivers-help = واحد في كل سطر: الاسم واللغة والهاتف ومنطقته الزمنية.
care-logistics = السفر والإقامة
care-logistics-help = واحد في كل سطر: جوازات السفر والتأشيرات، السكن، المال، الإخوة، المدرسة.
care-in-packet = إدراجه في الحزم أيضًا
return-title = ملخص لطبيب البلد
return-about = ما أكدته منذ آخر يوم صفر، وما يطلبه الفريق المعالج، والمواعيد القادمة.
return-physician = طبيب البلد الذي يتولى المتابعة
return-asked = ما يطلبه الفريق المعالج من طبيب البلد
return-asked-text = حرفيًا، مع ذكر القائل وموضع القول.
return-asked-none = لم يُكتب شيء بعد.
return-first-language = لغة الطبيب
return-show = إظهار الملخص
boards-none = لا لوحات لهذه القائمة.
board-foot = الإصدار { $version }، رُوجع في { $date }.
board-kept = حُفظ في اللوحة
board-stated = ما هو مذكور
board-papers-date = تاريخ الورقة
board-doses = في أيام معروفة: { $count }
board-enter = إدخال شيء
board-enter-named = إدخال شيء: { $what }
board-enter-text = كما كُتب أو قيل، مع ذكر القائل والموضع.
board-refuse = ليس هذا
board-refuse-named = ليس هذا: { $what }
board-refused = جمل استبعدتها: { $count }
board-reconsider = استعادتها
board-reconsider-named = استعادتها: { $what }
donors-none = لم يُدخل أحد بعد.
donor-add = إضافة شخص
donor-edit = شخص من البحث عن متبرع
donor-text = كما هو مطبوع. لا يُقارن شيء.
donor-person = من هو
donor-name = الاسم أو الأحرف الأولى أو رقم السجل
donor-born = تاريخ الميلاد
donor-age = العمر بالسنوات
donor-sex = الجنس
donor-female = أنثى
donor-male = ذكر
donor-blood-group = فصيلة الدم
donor-cmv = أضداد CMV
donor-typed = تاريخ التنميط
donor-state = إلى أين وصل البحث، كما قال أحدهم
person-patient = المريض
person-mother = الأم
person-father = الأب
person-sibling = أخ أو أخت
person-relative = قريب آخر
person-unrelated = متبرع من سجل
person-cord = وحدة دم حبل سري

## الحزم
packet-for = حزمة لـ { $name }
packet-step-choose = اختيار
packet-step-preview = نظر
packet-step-made = حفظ
packets-empty = لا شيء للحزم بعد
packets-empty-text = الحزمة تحوي أوراق السجل، فأضف بعضها أولًا.
packet-new = حزمة مراجعة جديدة
packet-new-text = تدخل { $documents } من المستندات مع الخط الزمني والتحاليل والأصول.
packet-who = لمن هي؟
packet-who-example = Harbour Children’s Hospital
packet-question = سؤالك إليهم
packet-question-help = جملة أو جملتان. تظهر في الصفحة الأولى بكلماتك. إذا تُرك فارغًا يُطبع السؤال المكتوب في «القرار».
packet-question-zh = السؤال نفسه بالصينية، إن كان لديك
packet-languages = لغات التقرير
packet-what = ما يدخل
packet-profile-reports = التقارير، دون صور الأشعة
packet-profile-dicom = مع صور الأشعة (الدراسات: { $count })
packet-with-pages = طباعة صفحات الأوراق نفسها بعد التقرير
packet-seal = من يستطيع فتحها
packet-seal-passphrase = من لديه عبارة المرور التي يصنعها البرنامج
packet-seal-recipients = من يحمل مفاتيح age هذه
packet-recipients = مفاتيح age العامة، واحد في كل سطر
packet-look = عرض الصفحات
packet-drawing = جارٍ رسم الصفحات
packet-contents = ما في الحزمة
packet-page-list = صفحات التقرير
packet-page-alt = الصفحة { $page } من التقرير
packet-real-pages = هذه هي الصفحات الحقيقية
packet-pages = { $count ->
    [one] صفحة واحدة
    [two] صفحتان
    [few] { $count } صفحات
   *[other] { $count } صفحة
}
packet-documents = المستندات
packet-documents-text = { $count }، مع الملفات الأصلية
packet-scans = صور الأشعة
packet-scans-in = الدراسات مع صورها: { $count }
packet-scans-out = التقارير فقط
packet-facts = المعلومات
packet-facts-text = المؤكد: { $count }
packet-unconfirmed = معلومات لم تُراجع بعد: { $count }. تُطبع «لم تُراجع بعد».
packet-held-back = مستندات تحمل اسمًا آخر وتبقى في البيت: { $count }.
packet-save = حفظ الحزمة
packet-save-title = حفظ الحزمة
packet-saving = كتابة الحزمة وتشفيرها وفحصها
packet-made = الحزمة جاهزة
packet-passphrase = عبارة المرور
packet-passphrase-text = أبلغها بطريق غير طريق الملف، بالهاتف مثلًا. ليست مكتوبة في الحزمة ولا تُحفظ هنا.
packet-recipients-only = لا يفتحها إلا حاملو المفاتيح التي سميتها.
packet-saved-at = حُفظت باسم { $file }
fingerprint = البصمة
check-written = مكتوبة
check-opens = تُفتح
check-verified = لا شيء ناقص، وكل أصل مطابق لما عندك
check-does-not-hold = غير متحقق
packets-made = الحزم المعدّة
packets-none = لم تُعدّ حزمة بعد.
packet-no-recipient = لم يُذكر اسم
packet-row = الصفحات: { $pages }، المستندات: { $documents }
packet-changed = منذ الحزمة السابقة: مستندات جديدة { $added }، ومحذوفة { $gone }
ledger-note = تدوين ما آل إليه
ledger-note-named = تدوين ما آل إليه: { $name }
ledger-note-text = حزمة لـ { $name }. يبقى ذلك في تاريخ السجل.
ledger-what = ماذا حدث
ledger-sent = أُرسلت
ledger-received = وصلت إليهم
ledger-answer = أجابوا
ledger-opinion = أبدوا رأيًا
ledger-declined = لن يتولوا الحالة
ledger-when = متى
ledger-whom = من كتب أو أجاب. يمكن تركه فارغًا.
ledger-words = ما كتبوه أو قالوه
ledger-document = ورقة الرأي
ledger-document-help = أضف الورقة إلى السجل أولًا، ثم يمكن اختيارها هنا.
ledger-kept = دُوّن

## الإعدادات
theme = فاتح وداكن
theme-system = كالنظام
theme-light = فاتح
theme-dark = داكن
text-size = حجم النص
language-unreviewed = لم يقرأ هذه الترجمة متحدث أصلي بعد.
record-folder = مجلد السجل
watched-folder = المجلد المراقَب
watched-help = ما يستقر فيه يُنسخ إلى هنا والسجل مفتوح. لا يتغير فيه شيء.
watched-none = لا يوجد
watched-choose = اختيار مجلد
watched-stop = إيقاف المراقبة
watched-set = المجلد مراقَب الآن
watched-stopped = لم يعد أي مجلد مراقَبًا
protection = كيف تُقرأ الملفات
protection-none = لا عزل على هذا النظام.
protection-process = يُقرأ كل ملف في عملية خاصة به.
protection-system-calls = لا تصل إلى شبكة ولا تشغّل برامج.
protection-files = لا تفتح ملفات أخرى.
protection-resources = وقتها وذاكرتها محدودان.
version = الإصدار
keys = كل المفاتيح
key-search = البحث في كل شيء
key-find = البحث في هذه الشاشة
key-packet = إلى الحزم
key-correct-next = صحيح، التالي: أثناء مراجعة مستند
key-undo = التراجع عن آخر قرار
key-forward = إلى الأمام
key-pane = الجزء التالي من النافذة
key-pane-back = الجزء السابق
key-arrows = من واحد إلى آخر: القوائم والرسوم والخط الزمني
key-grey = نافذة التدرج الرمادي للصورة
key-guide = الدليل
key-keys = كل المفاتيح
guide = الدليل
guide-chapters = الفصول
key-add = إضافة ملفات
key-lock = قفل
key-back = رجوع

## النشاط
activity-lead = ما جرى في هذا السجل: ملفات وصلت، وقرارات، وحزم.
activity-all = الكل
activity-decision = القرارات
activity-files = الملفات
activity-packet = الحزم
activity-empty = لم يجرِ شيء بعد
activity-empty-text = تُسرد هنا الملفات التي تضيفها وقراراتك بشأنها والحزم التي تعدّها، الأحدث أولًا.
activity-none = لا شيء من هذا النوع بعد.
activity-earlier = إظهار القرارات الأقدم
activity-files-came = { $count ->
    [one] وصل ملف واحد
    [two] وصل ملفان
    [few] وصلت { $count } ملفات
   *[other] وصل { $count } ملفًا
}
activity-packet-made = أُعدّت حزمة
activity-packet-made-for = أُعدّت حزمة لـ { $name }

## الأخطاء: ماذا حدث، ما السليم، ما العمل
error-safe-default = لم يضع شيء.
error-wrong-passphrase = هذه الكلمات لا تفتح السجل.
error-wrong-passphrase-safe = لم يتغير شيء.
error-wrong-passphrase-todo = انظر إلى الإملاء ولغة لوحة المفاتيح، أو استخدم رمز الاسترداد.
error-damaged = جزء من السجل تالف.
error-damaged-safe = لم يُكتب فيه شيء بعد ذلك.
error-damaged-todo = انسخ مجلده قبل أي شيء، ثم افتح نسخة احتياطية.
error-rolled-back = هذه نسخة من السجل أقدم من آخر نسخة استُخدمت هنا.
error-rolled-back-safe = لم يتغير شيء.
error-rolled-back-todo = ابحث عن النسخة الأحدث قبل المتابعة.
error-in-use = برنامج آخر يفتح هذا السجل.
error-in-use-safe = لم يتغير شيء.
error-in-use-todo = أغلق النافذة الأخرى أو البرنامج الآخر، ثم حاول مرة أخرى.
error-not-a-vault = لا سجل في هذا المجلد.
error-not-a-vault-safe = لم يتغير شيء.
error-not-a-vault-todo = اختر المجلد الذي يحوي السجل.
error-unsafe-place = هذا المجلد على قرص شبكة أو يُنسخ إلى حواسيب أخرى. السجل المحفوظ هناك قد يفقد ما حُفظ.
error-unsafe-place-safe = لم يتغير شيء.
error-unsafe-place-todo = احفظ السجل على قرص هذا الحاسوب نفسه، خارج المجلدات المتزامنة.
error-too-new = أنشأ هذا السجل إصدار أحدث من Satchel.
error-too-new-safe = لم يتغير شيء.
error-too-new-todo = ثبّت الإصدار الأحدث ثم افتحه.
error-no-space = القرص ممتلئ.
error-no-space-safe = ما حُفظ من قبل سليم.
error-no-space-todo = أفرغ مساحة ثم حاول مرة أخرى.
error-unreadable = ملف أو مجلد تتعذر قراءته أو كتابته.
error-unreadable-safe = السجل لم يتغير.
error-unreadable-todo = انظر هل ما زال هناك وهل يُسمح لك بفتحه.
error-locked = السجل مقفل.
error-locked-safe = كل ما فيه سليم.
error-locked-todo = افتحه بكلماتك الست.
error-not-found = هذا ليس في السجل.
error-not-found-safe = لم يتغير شيء.
error-not-found-todo = ارجع واختر غيره.
error-bad-request = لا يمكن فعل هذا على حاله.
error-bad-request-safe = لم يتغير شيء.
error-bad-request-todo = انظر إلى ما كُتب وحاول مرة أخرى.
error-no-keychain = سلسلة مفاتيح هذا الحاسوب لا تجيب.
error-no-keychain-safe = لم يتغير شيء.
error-no-keychain-todo = استخدم كلماتك الست.
error-wrong-packet-key = هذا المفتاح لا يفتح الحزمة.
error-wrong-packet-key-safe = الحزمة لم تتغير.
error-wrong-packet-key-todo = انظر إلى الإملاء أو اسأل المرسل.
error-packet-damaged = الحزمة لا تحوي ما تعد به.
error-packet-damaged-safe = لم يُضف شيء إلى السجل.
error-packet-damaged-todo = اطلبها من المرسل مرة أخرى.
error-fonts-missing = خطوط التقرير غير مثبتة.
error-fonts-missing-safe = لم يُكتب شيء.
error-fonts-missing-todo = ثبّت خطوط Noto، والصينية منها، ثم حاول مرة أخرى.
error-stopped = توقف.
error-stopped-safe = ما أُنجز محفوظ.
error-stopped-todo = ابدأ مرة أخرى متى شئت.
error-internal = حدث خطأ داخل البرنامج.
error-internal-safe = السجل لم يتغير.
error-internal-todo = حاول مرة أخرى. إذا تكرر فأقفل السجل وافتحه.
