package reason

// Rules of a whole package, file or line.
const (
	TestCode  ID = "file/test-code"
	Generated ID = "file/generated"
	Ignored   ID = "file/ignored"
	OwnLib    ID = "file/own-library"
	Counted   ID = "file/counted-with-first"
	PartOf    ID = "file/part-of-reported"
)

// Rules of what stays of an instance.
const (
	LeakInert    ID = "leak/keeps-nothing"
	LeakEnds     ID = "leak/ends-by-itself"
	LeakClosed   ID = "leak/closed-after-use"
	LeakReleased ID = "leak/released"
)

// Rules of builds that a handler of requests or messages reaches.
const (
	RequestParameter ID = "request/depends-on-parameter"
	RequestReceiver  ID = "request/depends-on-receiver-of-request"
	RequestLoop      ID = "request/depends-on-iteration"
	RequestDynamic   ID = "request/depends-on-unknown"
	RequestFilled    ID = "request/filled-if-missing"
	RequestKept      ID = "request/kept-in-object"
	RequestReturned  ID = "request/returned-by-handler"
	RequestWorker    ID = "request/starts-worker"
)

// Rules of builds in loops.
const (
	LoopVaries        ID = "loop/varies"
	LoopOther         ID = "loop/other-function-each-time"
	LoopDynamic       ID = "loop/depends-on-unknown"
	LoopRetries       ID = "loop/retries"
	LoopOneRound      ID = "loop/one-round"
	LoopFilled        ID = "loop/filled-in-first-round"
	LoopLatched       ID = "loop/remembers-first-round"
	LoopWorker        ID = "loop/starts-worker"
	LoopWaits         ID = "loop/waits-for-clock"
	LoopLeft          ID = "loop/left-after"
	LoopInit          ID = "loop/in-init"
	LoopEver          ID = "loop/ever"
	LoopStartsUp      ID = "loop/starts-up"
	LoopSeldom        ID = "loop/seldom"
	LoopRestarts      ID = "loop/restarts"
	LoopConnects      ID = "loop/connects"
	LoopRenews        ID = "loop/renews-package-variable"
	LoopConfiguration ID = "loop/checks-configuration"
)

// Rules of functions that are given the data.
const (
	CallRunsOnce      ID = "call/runs-once"
	CallStartsUp      ID = "call/starts-up"
	CallCommand       ID = "call/command"
	CallConstructor   ID = "call/serves-constructor"
	CallSeldom        ID = "call/seldom"
	CallOwnOnce       ID = "call/in-own-once"
	CallRenews        ID = "call/renews-package-variable"
	CallFilled        ID = "call/filled-if-missing"
	CallLatched       ID = "call/remembers-first-call"
	CallThrough       ID = "call/builds-what-it-is-given"
	CallDynamic       ID = "call/depends-on-unknown"
	CallLoop          ID = "call/depends-on-iteration"
	CallParameter     ID = "call/depends-on-parameter"
	CallReceiver      ID = "call/maps-its-receiver"
	CallKeepsData     ID = "call/keeps-what-it-checks"
	CallConstructs    ID = "call/constructs"
	CallForCommands   ID = "call/for-commands"
	CallAsksCluster   ID = "call/asks-cluster"
	CallDefines       ID = "call/defines"
	CallConfigures    ID = "call/configures-receiver"
	CallRunsOn        ID = "call/runs-on"
	CallWorker        ID = "call/starts-worker"
	CallOneRound      ID = "call/one-round"
	CallConsumer      ID = "call/consumes-source"
	CallProducer      ID = "call/producer"
	CallCallbacks     ID = "call/serves-callbacks"
	CallConfiguration ID = "call/checks-configuration"
)

// Rules of values that outlive the call.
const (
	EscapeMutated      ID = "escape/configured-after-use"
	EscapeSent         ID = "escape/sent"
	EscapePointer      ID = "escape/through-pointer"
	EscapeDefault      ID = "escape/default"
	EscapeFilledOnce   ID = "escape/filled-once"
	EscapeLazy         ID = "escape/fills-empty-variable"
	EscapeResultKept   ID = "escape/result-kept"
	EscapeHandedOut    ID = "escape/literal-out-of-sight"
	EscapeGlobal       ID = "escape/package-variable"
	EscapeOnceLiteral  ID = "escape/literal-runs-once"
	EscapeHandler      ID = "escape/captured-by-handler"
	EscapeResult       ID = "escape/returned-by-kept-literal"
	EscapeOlderObject  ID = "escape/field-of-older-object"
	EscapeCollected    ID = "escape/collected-by-loop"
	EscapeClosure      ID = "escape/kept-by-closure"
	EscapeFunction     ID = "escape/unknown-callee"
	EscapeCallee       ID = "escape/kept-by-callee"
	EscapeRegistered   ID = "escape/registered-with-older-object"
	EscapeMethod       ID = "escape/kept-by-receiver"
	EscapePublished    ID = "escape/published"
	EscapeNoBody       ID = "escape/callee-without-body"
	EscapeArguments    ID = "escape/kept-in-several-objects"
	EscapeKeptReturned ID = "escape/kept-and-returned"
	EscapeFills        ID = "escape/fills-object-of-others"
	EscapeLarge        ID = "escape/too-large"
)

// Rules of the ways that lead to a build.
const (
	ScopePackage   ID = "scope/package-variable"
	ScopeOnce      ID = "scope/once"
	ScopeRetries   ID = "scope/tries-again"
	ScopeNever     ID = "scope/never-runs"
	ScopeEnds      ID = "scope/does-not-return"
	ScopeReplaced  ID = "scope/replaced"
	ScopeDeclared  ID = "scope/declared-once"
	ScopeTooOld    ID = "scope/too-old"
	ScopeRereads   ID = "scope/reads-again-by-choice"
	ScopeLogsIn    ID = "scope/logs-in"
	ScopeGuarded   ID = "scope/called-if-missing"
	ScopeHandsOver ID = "scope/other-function-passed"
	ScopeOtherMode ID = "scope/not-with-this-argument"
	ScopeOtherType ID = "scope/other-type-argument"
	ScopeUnseen    ID = "scope/result-goes-elsewhere"
	ScopeReturned  ID = "scope/returned-to-importers"
	ScopeReceiver  ID = "scope/kept-by-importers"
)

// Rules of what is configured.
const (
	SetupKey      ID = "setup/key-of-the-request"
	SetupOwn      ID = "setup/own-object"
	SetupUndone   ID = "setup/taken-back"
	SetupRecorded ID = "setup/recorded"
	SetupLocked   ID = "setup/locked"
	SetupRow      ID = "setup/in-a-row"
	SetupOnce     ID = "setup/once"
	SetupRequest  ID = "setup/object-of-the-request"
	SetupRare     ID = "setup/not-while-serving"
)

// Rules that say no more than that nothing was found.
const (
	NotUsed     ID = "nothing/not-used"
	NotBuilt    ID = "nothing/not-built"
	NoData      ID = "nothing/given-no-data"
	NotRepeated ID = "nothing/repeats-it"
)
