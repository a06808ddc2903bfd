package catalogue

import (
	"go/types"
	"testing"
)

// TestErrors holds what a user sees: the option, the value, and what was
// probably meant.
func TestErrors(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		cfg  Config
		want string
	}{
		{Config{Groups: []string{"mappers"}}, `groups: unknown group "mappers" (did you mean mapper?)`},
		{Config{Groups: []string{"everything"}}, `groups: unknown group "everything" (want one of mapper, typemap, codec, validator, compiled, client, leak, all)`},
		{Config{Groups: []string{""}}, `groups: unknown group "" (want one of mapper, typemap, codec, validator, compiled, client, leak, all)`},
		{Config{Mappers: []string{"NewThing"}}, `mapper: "NewThing" is no constructor (want path.Func, path.(*T).Method or path.T{})`},
		{Config{Mappers: []string{"validater"}}, `mapper: "validater" is no constructor (want path.Func, path.(*T).Method or path.T{}) (did you mean validator?)`},
		{Config{Mappers: []string{"example.com/a.F=shared"}}, `mapper: example.com/a.F=shared: unknown sharing "shared" (want one of safe, pool, keyed)`},
		{Config{Mappers: []string{"example.com/a.F=kayed"}}, `mapper: example.com/a.F=kayed: unknown sharing "kayed" (did you mean keyed?)`},
		{Config{Mappers: []string{"github.com/gorilla/schema.NewDecodr"}}, `mapper: unknown constructor github.com/gorilla/schema.NewDecodr (did you mean github.com/gorilla/schema.NewDecoder?)`},
		{Config{Mappers: []string{"github.com/gorilla/schema.newDecoder"}}, `mapper: unknown constructor github.com/gorilla/schema.newDecoder (did you mean github.com/gorilla/schema.NewDecoder?)`},
		{Config{Mappers: []string{"github.com/gorila/schema.NewDecoder"}}, `mapper: unknown constructor github.com/gorila/schema.NewDecoder (did you mean github.com/gorilla/schema.NewDecoder?)`},
		{Config{Mappers: []string{"example.com/a.F=safe,example.com/a.G"}}, `mapper: example.com/a.F=safe,example.com/a.G: one constructor only; repeat the option for each`},
		{Config{Mappers: []string{"&example.com/a.T{}"}}, `mapper: "&example.com/a.T{}" is no constructor (want path.Func, path.(*T).Method or path.T{})`},
		{Config{Disable: []string{"github.com/gorila/schema.NewDecoder"}}, `disable: unknown constructor github.com/gorila/schema.NewDecoder (did you mean github.com/gorilla/schema.NewDecoder?)`},
		{Config{Mappers: []string{"never-copier"}}, `mapper: never-copier: entry never-copier is never reported: a function without an instance; its cache is the package's`},
		{Config{Disable: []string{"github.com/gorilla/schema.Decoder"}}, `disable: unknown constructor github.com/gorilla/schema.Decoder (did you mean github.com/gorilla/schema.NewDecoder?)`},
		{Config{Disable: []string{"validator.New"}}, `disable: unknown constructor validator.New (did you mean github.com/go-playground/validator/v10.New?)`},
		{Config{Mappers: []string{"schema.NewEncoder"}}, `mapper: unknown constructor schema.NewEncoder (did you mean github.com/gorilla/schema.NewEncoder?)`},
		{Config{Disable: []string{"validators"}}, `disable: unknown entry "validators" (did you mean validator?)`},
		{Config{Disable: []string{"xyz"}}, `disable: unknown entry "xyz"`},
	} {
		_, err := New(test.cfg)
		if err == nil {
			t.Errorf("New(%+v): no error, want %q", test.cfg, test.want)
		} else if err.Error() != test.want {
			t.Errorf("New(%+v):\n got %s\nwant %s", test.cfg, err, test.want)
		}
	}
}

// TestOptions says what each option reports and what it does not.
func TestOptions(t *testing.T) {
	t.Parallel()
	const (
		validator = "github.com/go-playground/validator/v10.New"
		validate9 = "gopkg.in/go-playground/validator.v9.New"
		regexps   = "regexp.MustCompile"
		encoder   = "github.com/gorilla/schema.NewEncoder" // off in its group
		jsonDec   = "encoding/json.NewDecoder"             // never
		own       = "example.com/app.(*Factory).New"
		german    = "github.com/go-playground/locales/de.New"
		french    = "github.com/go-playground/locales/fr.New"
	)
	for _, test := range []struct {
		what    string
		cfg     Config
		on, off []string
	}{
		{"default", Config{}, []string{validator, validate9, german}, []string{regexps, encoder, jsonDec, own}},
		{"empty lists", Config{Groups: []string{}}, []string{validator}, []string{regexps}},
		{"one group", Config{Groups: []string{"compiled"}}, []string{regexps}, []string{validator, german}},
		{"a group twice", Config{Groups: []string{"compiled", "compiled"}}, []string{regexps}, []string{validator}},
		{"disable a constructor", Config{Disable: []string{validator}}, []string{validate9}, []string{validator}},
		{"disable an entry", Config{Disable: []string{"validator"}}, []string{german}, []string{validator, validate9}},
		{"disable one of a pattern", Config{Disable: []string{german}}, []string{french}, []string{german}},
		{"disable a pattern", Config{Disable: []string{"ut"}}, []string{validator}, []string{german, french}},
		{"disable an unknown package", Config{Disable: []string{"example.com/app.New"}}, []string{validator}, nil},
		{"disable a package without a dot", Config{Disable: []string{"validator.NewRule", "app.New", "app/validator.New"}}, []string{validator}, nil},
		{"name what is off", Config{Mappers: []string{encoder, regexps}}, []string{encoder, regexps, validator}, []string{"regexp.Compile"}},
		{"name an entry", Config{Mappers: []string{"regexp"}}, []string{regexps, "regexp.Compile", validator}, []string{encoder}},
		{"name what is never", Config{Mappers: []string{jsonDec}}, []string{jsonDec}, []string{"encoding/json.NewEncoder"}},
		{"name another major version", Config{Mappers: []string{"github.com/go-playground/validator/v11.New"}}, []string{"github.com/go-playground/validator/v11.New"}, nil},
		{"name one's own as documentation does", Config{Mappers: []string{"example.com/app.Factory.New"}}, []string{own}, []string{"example.com/app.New"}},
		{"name one's own, generic", Config{Mappers: []string{"example.com/app.(*Factory[K, V]).New=safe"}}, []string{own}, []string{"example.com/app.New"}},
		{"name one's own", Config{Mappers: []string{"example.com/app.(Factory).New=pool"}}, []string{own}, []string{"example.com/app.New"}},
		{"disable has the last word", Config{Mappers: []string{regexps}, Disable: []string{regexps}}, nil, []string{regexps}},
	} {
		c := mustNew(t, test.cfg)
		for _, s := range test.on {
			if match(c, fakeObject(s)) == nil {
				t.Errorf("%s: %s is off", test.what, s)
			}
		}
		for _, s := range test.off {
			if match(c, fakeObject(s)) != nil {
				t.Errorf("%s: %s is on", test.what, s)
			}
		}
	}
}

func TestMapperSharing(t *testing.T) {
	t.Parallel()
	const own, known = "example.com/app.New", "github.com/jackc/pgx/v5/pgtype.NewMap"
	for _, test := range []struct {
		mapper, fn string
		want       Sharing
	}{
		{own, own, Unknown},
		{own + "=safe", own, Safe},
		{own + "=pool", own, Pool},
		{own + "=keyed", own, Keyed},
		{known, known, Pool}, // the catalogue's word
		{known + "=keyed", known, Keyed},
		{"encoding/json.NewDecoder", "encoding/json.NewDecoder", Unknown}, // against the catalogue's word
	} {
		c := mustNew(t, Config{Mappers: []string{test.mapper}})
		m := c.Func(fakeObject(test.fn).(*types.Func))
		if m == nil || m.Entry.Sharing != test.want {
			t.Errorf("-mapper=%s: %+v, want sharing %s", test.mapper, m, test.want)
		}
		if m := mustNew(t, Config{}).ByName(known); m.Entry.Sharing != Pool {
			t.Errorf("-mapper=%s changed other catalogues", test.mapper)
		}
	}
}

// TestMapperSharingOfOne: a word on one constructor says nothing of the entry's
// others.
func TestMapperSharingOfOne(t *testing.T) {
	t.Parallel()
	c := mustNew(t, Config{Mappers: []string{"regexp.MustCompile=keyed"}})
	for fn, want := range map[string]Sharing{"regexp.MustCompile": Keyed, "regexp.Compile": AfterSetup} {
		if got := c.ByName(fn).Entry.Sharing; got != want {
			t.Errorf("%s: sharing %s, want %s", fn, got, want)
		}
	}
}

func TestParseName(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]name{
		"regexp.Compile":               {"regexp", "", "Compile"},
		"gopkg.in/x/validator.v9.New":  {"gopkg.in/x/validator.v9", "", "New"},
		"(*a.b/c.T).M":                 {"a.b/c", "T", "M"},
		"(a.b/c.T).M":                  {"a.b/c", "T", "M"},
		"a.b/c.(*T).M":                 {"a.b/c", "T", "M"},
		"a.b/c.(T).M":                  {"a.b/c", "T", "M"},
		"a.b/c.T{}":                    {"a.b/c", "T", literal},
		"gopkg.in/natefinch/l.v2.T{}":  {"gopkg.in/natefinch/l.v2", "T", literal},
		"a.b/c/*.New":                  {"a.b/c/*", "", "New"},
		"(*gopkg.in/x/y.v3.Node).Kind": {"gopkg.in/x/y.v3", "Node", "Kind"},
		"gopkg.in/x/y.v3.Node.Kind":    {"gopkg.in/x/y.v3", "Node", "Kind"},
		"a.b/c.T.M":                    {"a.b/c", "T", "M"},
		"a.b/c.F[T]":                   {"a.b/c", "", "F"},
		"a.b/c.T[K, V]{}":              {"a.b/c", "T", literal},
		"a.b/c.(*T[K]).M":              {"a.b/c", "T", "M"},
	} {
		if got, err := parseName(s); err != nil || got != want {
			t.Errorf("parseName(%q) = %v, %v; want %v", s, got, err, want)
		}
	}
	for _, s := range []string{
		"", "New", "a/b", "a.b/c", ".New", "a.", "a.b/c.T{}.M", "a.b/c.(*T)M", "(*T).M", "a b.F", "a.F()", "/a.F", "a/.F", "*a.T{}", "&a.T{}", "a]b.F[", "a.b/c.2F", "a.{}",
	} {
		if got, err := parseName(s); err == nil {
			t.Errorf("parseName(%q) = %v, want an error", s, got)
		}
	}
}

func TestDistance(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"mapper", "mapper", 0}, {"mapepr", "mapper", 1},
		{"maper", "mapper", 1}, {"mappar", "mapper", 1}, {"codec", "client", 4}, {"ab", "ba", 1},
	} {
		if got := distance(test.a, test.b); got != test.want {
			t.Errorf("distance(%q, %q) = %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
