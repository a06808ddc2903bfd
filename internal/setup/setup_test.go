package setup

import (
	"go/token"
	"go/types"
	"slices"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

// TestRows: each row says what it has to, under names that parse and that no
// other row has.
func TestRows(t *testing.T) {
	t.Parallel()
	ids, names := make(map[string]bool), make(map[string]string)
	for _, r := range Rows() {
		if ids[r.ID] {
			t.Errorf("%s: the ID is not the only one", r.ID)
		}
		ids[r.ID] = true
		if r.Title == "" || r.Effect == "" || r.Advice == "" || r.Source == "" || !slices.Contains(Kinds(), r.Kind) {
			t.Errorf("%s: something is missing", r.ID)
		}
		if (r.Test == "") == (r.NotRun == "") {
			t.Errorf("%s: wants either a test in evidence/setup or a reason why nothing was run", r.ID)
		}
		if strings.HasSuffix(r.Effect, ".") || strings.HasSuffix(r.Advice, ".") {
			t.Errorf("%s: a clause ends in a full stop", r.ID)
		}
		for _, s := range slices.Concat(r.Names, r.Uses, r.Undo) {
			if _, ok := parse(s); !ok {
				t.Errorf("%s: %s does not parse", r.ID, s)
			}
		}
		for _, s := range r.Names {
			if other := names[s]; other != "" {
				t.Errorf("%s and %s have %s", r.ID, other, s)
			}
			names[s] = r.ID
		}
	}
}

// TestCatalogue: what a row says of the methods of an entry the catalogue knows
// as set-up, and an entry that races when it is set up has a row, or a reason.
func TestCatalogue(t *testing.T) {
	t.Parallel()
	rows := make(map[string]*Row)
	for _, r := range Rows() {
		if r.Entry != "" {
			rows[r.Entry] = r
		}
	}
	for _, e := range catalogue.Entries() {
		r := rows[e.ID]
		delete(rows, e.ID)
		switch {
		case r == nil && e.Sharing == catalogue.AfterSetup && withoutRow[e.ID] == "":
			t.Errorf("%s: neither a row nor a reason", e.ID)
		case r != nil && withoutRow[e.ID] != "":
			t.Errorf("%s: a row and a reason", e.ID)
		}
	}
	for id := range rows {
		t.Errorf("%s: no such entry", id)
	}
}

// withoutRow has the entries that are configured before use and have no row.
var withoutRow = map[string]string{
	"sqlbuilder-struct":         "For returns a copy; the field is set where it is declared",
	"hotrungnhan-go-automapper": "nobody was seen to register late",
	"dto-mapper":                "nobody was seen to register late",
	"mongo-registry":            "a builder, and registered types are locked",
	"mongo2-registry":           "registered types are locked",
	"proto-dynamic":             "files are registered as they are looked up, by design",
	"gorilla-schema-encoder":    "in the row of the decoder",
	"hamba-avro-freeze":         "Register during Marshal was measured clean",
	"cbor-tagset":               "locked",
	"ugorji":                    "fields of handles: not measured how often",
	"casbin":                    "policies are data, which change while they are used",
	"form-encoder":              "in the row of the decoder",
	"bluemonday-strict":         "in the row of bluemonday",
	"mold-scrubbers":            "in the row of mold",
	"text-template":             "the row template has both",
	"html-template":             "the row template has both",
	"aws-config":                "fields of clients' configurations, which are copied",
	"aws-session":               "fields of clients' configurations, which are copied",
	"srclient":                  "fields of one client; nobody was seen to set them late",
	"fory-threadsafe":           "nobody was seen to register late",
	"bun":                       "its set-up is that of the handle to a database, made at start",
	"xorm-engine":               "its set-up is that of the handle to a database, made at start",
	"zstd-decoder":              "Reset is how a pooled one is used",
	"zstd-encoder":              "Reset is how a pooled one is used",
	"pluralize":                 "nobody was seen to add a rule late",
	"gojsonschema":              "nobody was seen to rename a schema late",
	"goldmark":                  "nobody was seen to extend it late",
	"google-jsonschema":         "a schema is data before it is resolved",
	"graphql":                   "nobody was seen to apply a resolver late",
	"graphql-go":                "nobody was seen to append a type late",
	"kin-openapi":               "a document is data",
	"k8s-default-restmapper":    "nobody was seen to add a kind late",
	"validator-v2":              "nobody was seen to register late",
	"cleanhttp-pooled":          "fields of a client: in the row of net/http where they are the process's",
	"retryablehttp":             "fields of a client: not measured during use",
	"resty":                     "not measured during use",
	"x509-system-pool":          "nobody was seen to add a certificate late",
	"jet":                       "AddGlobal is locked",
	"kaptinlin-jsonschema":      "not measured during use",
	"liquid":                    "not measured during use",
	"minify":                    "not measured during use",
	"wazero":                    "its set-up is a configuration that is copied",
	"cel-registry":              "not measured during use",
	"invopop-jsonschema":        "a schema is data once it is reflected",
	"swaggest-jsonschema":       "a schema is data once it is reflected",
	"mcp-go-server":             "locked: tools come and go while it serves",
	"mcp-server":                "locked: tools come and go while it serves",
	"jwk-cache":                 "locked: addresses are registered while it serves",
	"jwk-cache-v2":              "locked: addresses are registered while it serves",
	"jwk-autorefresh":           "locked: addresses are configured while it serves",
	"kafka-writer-literal":      "fields of one writer; nobody was seen to set them late",
	"libopenapi-validator":      "nobody was seen to change the document late",
}

func TestParse(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]parsed{
		"a/b.F":           {key{"a/b", "", "F"}, called, noArg},
		"a/b.v2.F#1":      {key{"a/b.v2", "", "F"}, called, 1},
		"(*a/b.T).M":      {key{"a/b", "T", "M"}, called, noArg},
		"(a/b.T).M":       {key{"a/b", "T", "M"}, called, noArg},
		"a/b.(*T).M":      {key{"a/b", "T", "M"}, called, noArg},
		"a/b.V=":          {key{"a/b", "", "V"}, assigned, noArg},
		"(*a/b.T).F=":     {key{"a/b", "T", "F"}, assigned, noArg},
		"a/b.M[]":         {key{"a/b", "", "M"}, element, noArg},
		"a/*.F":           {key{"a/*", "", "F"}, called, noArg},
		"*.AddToScheme#0": {key{"*", "", "AddToScheme"}, called, 0},
	} {
		if got, ok := parse(s); !ok || got != want {
			t.Errorf("%s: %+v, %t", s, got, ok)
		}
	}
	for _, s := range []string{"", "F", ".F", "a.", "a b.F", "a.F#x", "a.F#-1", "(*T).M", "a.(*T)", "a.*"} {
		if got, ok := parse(s); ok {
			t.Errorf("%q: %+v", s, got)
		}
	}
}

// TestNew: an option is a name and a kind.
func TestNew(t *testing.T) {
	t.Parallel()
	table, err := New([]string{"a/b.(*T).M=growth", "a/b.F=global"})
	if err != nil {
		t.Fatal(err)
	}
	if m, ok := table.Call(function("a/b", "F")); !ok || m.Row.Kind != Global {
		t.Errorf("a/b.F: %+v, %t", m, ok)
	}
	if _, ok := table.Call(function("a/c", "F")); ok {
		t.Error("a/c.F has a row")
	}
	if m, ok := table.Call(function("encoding/gob", "Register")); !ok || m.Row.ID != "gob" {
		t.Error("the table is not there")
	}
	for value, want := range map[string]string{
		"a.F":         "want =crash",
		"a.F=often":   `unknown kind "often"`,
		"F=crash":     "no function or method",
		"a.*=crash":   "no function or method",
		"a.F#0=crash": "no function or method",
		"*.F=crash":   "no function or method",
		"a.V==crash":  "unknown kind",
		"a.M[]=crash": "no function or method",
	} {
		if _, err := New([]string{value}); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "setup: ") {
			t.Errorf("%s: %v", value, err)
		}
	}
}

// TestPatterns: a pattern stands for each package below a path, or for all.
func TestPatterns(t *testing.T) {
	t.Parallel()
	table, _ := New(nil)
	for path, want := range map[string]bool{
		"github.com/go-playground/validator/v10/translations/de":        true,
		"github.com/go-playground/validator/v10/translations":           false,
		"vendor/github.com/go-playground/validator/v10/translations/de": true,
	} {
		if _, ok := table.Call(function(path, "RegisterDefaultTranslations")); ok != want {
			t.Errorf("%s: %t", path, ok)
		}
	}
	if m, ok := table.Call(function("example.com/any", "AddToScheme")); !ok || m.Arg != 0 {
		t.Errorf("AddToScheme: %+v, %t", m, ok)
	}
}

// TestWords: each word has its package, and what is assigned is told from what
// is called.
func TestWords(t *testing.T) {
	t.Parallel()
	words := Words([]string{"a/b.F=crash", "nonsense"})
	for _, w := range []Word{
		{"a/b", "F", false}, {"net/http", "DefaultTransport", true}, {"net/http", "HandleFunc", false},
		{"*", "AddToScheme", false}, {"github.com/asaskevich/govalidator", "TagMap", false},
	} {
		if !slices.Contains(words, w) {
			t.Errorf("no word %+v", w)
		}
	}
	if !slices.IsSortedFunc(words, compare) {
		t.Error("the words are not sorted")
	}
}

func function(path, name string) *types.Func {
	pkg := types.NewPackage(path, "p")
	return types.NewFunc(token.NoPos, pkg, name, types.NewSignatureType(nil, nil, nil, nil, nil, false))
}

// TestSame: every name of what is the same object can be parsed.
func TestSame(t *testing.T) {
	t.Parallel()
	for _, s := range same {
		if _, ok := parse(s); !ok {
			t.Errorf("%q is no name", s)
		}
	}
}
