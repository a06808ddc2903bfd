package mapperlint

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/go/analysis/analysistest"
)

// behaviours lists the directories of testdata/src that hold one directory
// per behaviour, and the options under which they are analysed. Each of those
// shows what is reported next to near twins that are silent. Fixtures stand
// together so that the standard library is type-checked once for many.
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
	{dir: "crosspkg"},
	{dir: "syntax"},
	{dir: "real"},
	{dir: "categories"},
	{dir: "directives"},
	{dir: "suppression"},
	{dir: "unusedignores", opts: Options{UnusedIgnores: true}},
	{dir: "options/defaults"},
	{dir: "options/groups", opts: Options{Groups: []string{"validator", "compiled"}}},
	{dir: "options/mapper", opts: Options{Mappers: []string{
		"options/mapper/lib.New", "options/mapper/lib.(*Factory).Make=pool", "options/mapper/lib.Table{}=safe",
	}}},
	{dir: "options/disable", opts: Options{Disable: []string{"github.com/go-playground/validator/v10.New"}}},
	{dir: "options/disable", opts: Options{Disable: []string{"validator"}}},
	{dir: "options/generated", opts: Options{Generated: true}},
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
