package mapperlint

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/analysistest"
)

// behaviours lists the directories of testdata/src that hold one directory
// per behaviour, and the options under which they are analysed. Each
// directory shows what is reported next to near twins that are silent.
var behaviours = []struct {
	dir  string
	opts Options
}{
	{dir: "request/nethttp"},
	{dir: "request/frameworks"},
	{dir: "request/rpc"},
	{dir: "request/kubernetes"},
	{dir: "request/messages"},
	{dir: "call"},
	{dir: "loop"},
	{dir: "never"},
	{dir: "dependence"},
	{dir: "lifetime"},
	{dir: "names"},
}

func TestBehaviours(t *testing.T) {
	t.Parallel()
	for _, tt := range behaviours {
		t.Run(tt.dir, func(t *testing.T) {
			t.Parallel()
			analysistest.Run(diagnostics{t}, testdata(t), analyzer(t, tt.opts), tt.dir+"/...")
		})
	}
}

// diagnostics passes on what analysistest says of diagnostics. It would also
// have every fact expected where it arises; facts have tests of their own.
type diagnostics struct{ t *testing.T }

func (d diagnostics) Errorf(format string, args ...any) {
	d.t.Helper()
	if msg := fmt.Sprintf(format, args...); !strings.Contains(msg, ": unexpected fact: ") {
		d.t.Error(msg)
	}
}

// testdata returns the absolute path of the repository's testdata directory.
func testdata(t *testing.T) string {
	t.Helper()
	dir, err := filepath.Abs("../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// analyzer returns an analyzer of its own.
func analyzer(t *testing.T, o Options) *analysis.Analyzer {
	t.Helper()
	a, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
