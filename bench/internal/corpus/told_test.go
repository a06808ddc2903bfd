package corpus

import "testing"

func TestTell(t *testing.T) {
	t.Parallel()
	const sarif = `{"runs": [{"results": [
		{"message": {"text": "m"}, "properties": {"group": "codec"}, "fixes": [{"properties": {"form": "pool"}}],
			"locations": [{"physicalLocation": {"artifactLocation": {"uri": "a/x.go"}, "region": {"startLine": 3}}}]},
		{"message": {"text": "other"}, "properties": {"group": "client"},
			"locations": [{"physicalLocation": {"artifactLocation": {"uri": "a/x.go"}, "region": {"startLine": 4}}}]}
	]}]}`
	ds := []*Diagnostic{{File: "mod/a/x.go", Line: 3, Message: "m"}, {File: "mod/a/x.go", Line: 4, Message: "none"}}
	if err := Tell(ds, []byte(sarif), "mod"); err != nil {
		t.Fatal(err)
	}
	if ds[0].Group != "codec" || ds[0].Form != "pool" || ds[1].Group != "" {
		t.Errorf("got %+v and %+v", ds[0], ds[1])
	}
	below := []*Diagnostic{{File: "a/x.go", Line: 3, Message: "m"}} // the module is at a, and the repository's root says where
	if err := Tell(below, []byte(sarif), "a"); err != nil || below[0].Group != "codec" || below[0].Form != "pool" {
		t.Errorf("got %+v, %v", below[0], err)
	}
	if Tell(nil, []byte("{"), "") == nil {
		t.Error("half an object is no error")
	}
}
