package form

// forms is the registry, in order of preference.
var forms = []Form{
	toTexts,
	toShot,
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

// FormID names the way to mend: the ID of the form, or what becomes of it where the
// package variable is filled at its first use.
func (prop *Proposal) FormID() string {
	if prop.Call && prop.Form == toPackage {
		return toOnce.Traits().ID
	}
	return prop.Form.Traits().ID
}
