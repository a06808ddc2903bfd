package reason

// Rules by which a finding has no fix.
const (
	FixSwitchedOff    ID = "fix/switched-off"
	FixOtherModule    ID = "fix/other-module"
	FixBrokenImport   ID = "fix/broken-import"
	FixOtherPackage   ID = "fix/built-in-another-package"
	FixInterface      ID = "fix/through-interface"
	FixOtherFileFirst ID = "fix/other-file-first"
	FixGeneratedFile  ID = "fix/generated-file"
	FixCgoFile        ID = "fix/cgo-file"
	FixLineDirectives ID = "fix/line-directives"
	FixUnreadableFile ID = "fix/unreadable-file"

	FixBuildsAndUses ID = "fix/builds-and-uses"
	FixNotMeasured   ID = "fix/sharing-not-measured"
	FixEachKey       ID = "fix/one-for-each-key"
	FixOtherOutcome  ID = "fix/sharing-changes-results"
	FixUnusedResult  ID = "fix/unused"
	FixCopiesStruct  ID = "fix/copies-struct"

	FixKeptElsewhere   ID = "fix/kept-elsewhere"
	FixPutElsewhere    ID = "fix/put-elsewhere"
	FixReleased        ID = "fix/released"
	FixDerived         ID = "fix/derived-is-changed"
	FixUnknownCall     ID = "fix/unknown-call"
	FixConfiguredLater ID = "fix/configured-later"
	FixFreshIsChoice   ID = "fix/fresh-is-a-choice"
	FixAsksServer      ID = "fix/asks-server"
	FixNotToPool       ID = "fix/not-back-to-pool"
	FixListNotOnlyRead ID = "fix/list-not-only-read"

	FixDependsOnFunction ID = "fix/depends-on-function"
	FixTypeOfFunction    ID = "fix/type-of-function"
	FixSetupElsewhere    ID = "fix/configured-elsewhere"
	FixSetupLeaves       ID = "fix/set-up-leaves"
	FixSetupDoesMore     ID = "fix/set-up-does-more"
	FixInList            ID = "fix/in-list"
	FixHandedOn          ID = "fix/handed-on"
	FixMovesWithOther    ID = "fix/moves-with-other"
	FixStateOfCall       ID = "fix/state-of-each-call"
	FixOtherResults      ID = "fix/other-results"
	FixAssignedAgain     ID = "fix/assigned-again"

	FixOthersWrite      ID = "fix/others-write"
	FixReadsWhatChanges ID = "fix/reads-what-changes"
	FixEffectOnce       ID = "fix/effect-once"
	FixMayPanic         ID = "fix/may-panic"
	FixNotThereYet      ID = "fix/not-there-yet"
	FixDependsOnItself  ID = "fix/depends-on-itself"

	FixGoVersion       ID = "fix/go-version"
	FixUnnamedType     ID = "fix/type-cannot-be-named"
	FixNoImport        ID = "fix/cannot-import"
	FixNoName          ID = "fix/no-free-name"
	FixNoPlace         ID = "fix/no-place"
	FixNoField         ID = "fix/no-field"
	FixSharesLine      ID = "fix/shares-line"
	FixStatementStays  ID = "fix/statement-stays"
	FixCannotBeWritten ID = "fix/cannot-be-written"
)

// refusals is the table.
var refusals = []Section{
	{"Where it stands", "The place is not one to edit.", []Rule{
		{FixSwitchedOff, "fixes are switched off"},
		{FixOtherModule, "the package is of another module"},
		{FixBrokenImport, "an import of the package could not be loaded"},
		{FixOtherPackage, "the instance is built in another package"},
		{FixInterface, "its calls go through an interface"},
		{FixOtherFileFirst, "another file has to declare it first, and this host edits one file"},
		{FixGeneratedFile, "the file is generated"},
		{FixCgoFile, "the file uses cgo"},
		{FixLineDirectives, "the file has line directives"},
		{FixUnreadableFile, "its source cannot be read, or mixes line ends"},
	}},
	{"What it is", "There is no instance to move, or not one that may be shared.", []Rule{
		{FixBuildsAndUses, "one call builds and uses the instance"},
		{FixNotMeasured, "that its instances can be shared was not measured"},
		{FixEachKey, "it is one for each address, issuer or schema, and a cache of them is a design"},
		{FixOtherOutcome, "a shared instance gives other results"},
		{FixUnusedResult, "nothing uses it"},
		{FixCopiesStruct, "a struct would be copied"},
	}},
	{"Who has it", "A shared instance would be released, configured or replaced while others use it.", []Rule{
		{FixKeptElsewhere, "it is kept or changed elsewhere"},
		{FixPutElsewhere, "it is put where others find it"},
		{FixReleased, "what is released is not shared"},
		{FixDerived, "what is got from the instance is the instance"},
		{FixUnknownCall, "a function that is not known may configure or release it"},
		{FixConfiguredLater, "it may be configured while it is in use"},
		{FixFreshIsChoice, "fresh or shared is a choice"},
		{FixAsksServer, "an error that may pass would be kept"},
		{FixNotToPool, "it cannot go back to a pool when the function returns"},
		{FixListNotOnlyRead, "the list that it stands in may be changed, kept or handed on"},
	}},
	{"What moves with it", "What makes the instance cannot leave the function.", []Rule{
		{FixDependsOnFunction, "it depends on the function"},
		{FixTypeOfFunction, "it mentions a type that only the function has"},
		{FixSetupElsewhere, "it is configured elsewhere than after the statement that builds it"},
		{FixSetupLeaves, "its set-up may leave the function"},
		{FixSetupDoesMore, "its set-up does more than configure"},
		{FixHandedOn, "the constructor is handed on as it is, and what calls it has the instance"},
		{FixInList, "it is one of several in a list, which is to move as a whole"},
		{FixMovesWithOther, "it stands in a function that moves with the fix of another diagnostic, and has a fix after that"},
		{FixStateOfCall, "its set-up has state that is each call's own"},
		{FixOtherResults, "more than the instance leaves its set-up"},
		{FixAssignedAgain, "the variable is assigned again"},
	}},
	{"When it runs", "What makes the instance means something else at another time.", []Rule{
		{FixOthersWrite, "others write what it reads"},
		{FixReadsWhatChanges, "what is read anew may change"},
		{FixEffectOnce, "an effect would happen once"},
		{FixMayPanic, "it may panic where it did not run before"},
		{FixNotThereYet, "what it reads is not there at initialisation"},
		{FixDependsOnItself, "its variable would depend on itself"},
	}},
	{"How it is written", "The text of the file, or the language version, leaves no room for the fix.", []Rule{
		{FixGoVersion, "the module's version of Go lacks what the fix needs"},
		{FixUnnamedType, "its type cannot be named in this file"},
		{FixNoImport, "an import cannot be added"},
		{FixNoName, "no free name says what it is"},
		{FixNoPlace, "no file can declare its variable"},
		{FixNoField, "the receiver cannot hold it in a field"},
		{FixSharesLine, "what moves shares a line with other code"},
		{FixStatementStays, "its statement cannot go"},
		{FixCannotBeWritten, "the text of the fix cannot be made"},
	}},
}
