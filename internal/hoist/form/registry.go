package form

// forms is the registry, in order of preference.
var forms = []Form{
	toAssigned,
	toPool,
	toShared,
	toScope,
	aboveLoop{common: inLoop, enough: true},
	aboveHandler{common: inFactory, returned: true},
	toField,
	toMemoised,
	toMemo,
	toPackage,
	toLoop,
	toFactory,
}
