package hoist_test

import (
	"path/filepath"
	"testing"

	"github.com/mapperlint/mapperlint/internal/reason"
	"github.com/mapperlint/mapperlint/passes/mapperlint"
)

// TestOneFile: where a host can edit the diagnostic's file only, the same is
// reported, each fix keeps to that file, and a second run mends the rest.
func TestOneFile(t *testing.T) {
	w, err := newWorld()
	if err != nil {
		t.Fatal(err)
	}
	prog := readProgram(t, filepath.Join(testdata, "hoist", "across"))
	fset, all, err := w.diagnose("hoist/across", prog, mapperlint.Options{})
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := 0
	for _, d := range all {
		for _, c := range changes(t, fset, d) {
			if c.file != fset.File(d.Pos).Name() {
				elsewhere++
				break
			}
		}
	}
	if elsewhere == 0 {
		t.Error("no fix declares its variable in another file")
	}

	opts := mapperlint.Options{OneFile: true}
	fset, first, result, err := w.analyse("hoist/across", prog, opts)
	if err != nil {
		t.Fatal(err)
	}
	later := 0
	for _, no := range result.NoFix {
		if no.Why.Rule == reason.FixOtherFileFirst {
			later++
		}
	}
	if later == 0 || later > elsewhere {
		t.Errorf("%d fixes are for a second run, %d edit another file", later, elsewhere)
	}
	for _, d := range first {
		for _, c := range changes(t, fset, d) {
			if c.file != fset.File(d.Pos).Name() {
				t.Errorf("%s: the fix edits %s", fset.Position(d.Pos), c.file)
			}
		}
	}
	half, _ := fixed(t, fset, prog, first)
	fset, second, err := w.diagnose("hoist/across", half, opts)
	if err != nil {
		t.Fatalf("%v\n%s", err, changed(prog, half))
	}
	got, _ := fixed(t, fset, half, second)
	if _, left, err := w.diagnose("hoist/across", got, opts); err != nil || len(left) > 0 {
		t.Errorf("after a second run: %v\n%s\n%s", err, messages(left), changed(prog, got))
	}
}
