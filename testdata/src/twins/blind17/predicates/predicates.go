// Package predicates asks its methods what is there. What decides: whether the answer is about what is set then.
package predicates

import (
	"net/http"
	"reflect"
	"slices"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type shelf struct{ Name string }

type library struct {
	mu     sync.Mutex
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  map[string]*form.Decoder
	fields *reflectx.Mapper
	codec  *goavro.Codec
	kinds  []string
	query  *schema.Decoder
	text   *bluemonday.Policy
	strict *validator.Validate
	tags   map[string]*reflectx.Mapper
	other  *form.Decoder
}

func (l *library) hasRules() bool { return l.rules != nil }

func (l *library) needsTrim() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.trim == nil
}

func (l *library) lookup(tag string) (*form.Decoder, bool) {
	d, ok := l.forms[tag]
	return d, ok
}

func (l *library) empty() bool {
	if l.fields == nil || l.codec == nil {
		return true
	}
	return false
}

func (l *library) knows(kind string) bool { return slices.Contains(l.kinds, kind) }

func (l *library) create(w http.ResponseWriter, r *http.Request) {
	if !l.hasRules() {
		l.rules = validator.New() // silent
	}
	_ = l.rules.Struct(shelf{r.FormValue("name")})
}

func (l *library) change(w http.ResponseWriter, r *http.Request) {
	if l.needsTrim() {
		l.trim = mold.New() // silent
	}
	_ = l.trim.Struct(r.Context(), &shelf{r.FormValue("name")})
}

func (l *library) search(w http.ResponseWriter, r *http.Request) {
	d, found := l.lookup(r.FormValue("tag"))
	if !found {
		d = form.NewDecoder() // silent
		l.forms[r.FormValue("tag")] = d
	}
	_ = d.Decode(new(shelf), r.URL.Query())
}

func (l *library) rows(w http.ResponseWriter, r *http.Request) {
	if l.empty() {
		l.fields = reflectx.NewMapper("db")      // silent
		l.codec, _ = goavro.NewCodec(`"string"`) // silent
	}
	l.fields.FieldMap(reflect.ValueOf(shelf{r.FormValue("name")}))
}

func (l *library) find(w http.ResponseWriter, r *http.Request) {
	if !l.knows("query") {
		l.kinds = append(l.kinds, "query")
		l.query = schema.NewDecoder() // silent
	}
	_ = l.query.Decode(new(shelf), r.URL.Query())
}

// clean asks whether there are rules, which is something else.
func (l *library) clean(w http.ResponseWriter, r *http.Request) {
	if l.hasRules() {
		l.text = bluemonday.UGCPolicy() // report
		_, _ = w.Write([]byte(l.text.Sanitize(r.FormValue("text"))))
	}
}

// strictly asks whether it is the first, and does not become it.
func (l *library) strictly(w http.ResponseWriter, r *http.Request) {
	if !l.knows("strict") {
		l.strict = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = l.strict.Struct(shelf{r.FormValue("name")})
}

func (l *library) tagOf(tag string) (*reflectx.Mapper, bool) {
	m, ok := l.tags[tag]
	return m, ok
}

// tagged looks it up, and does not put it there.
func (l *library) tagged(w http.ResponseWriter, r *http.Request) {
	m, ok := l.tagOf("json")
	if !ok {
		m = reflectx.NewMapper("json") // report
	}
	m.FieldMap(reflect.ValueOf(shelf{r.FormValue("name")}))
}

func wants(r *http.Request, what string) bool { return r.FormValue(what) != "" }

// print asks what the request wants.
func (l *library) print(w http.ResponseWriter, r *http.Request) {
	if wants(r, "form") {
		l.other = form.NewDecoder() // report
		_ = l.other.Decode(new(shelf), r.URL.Query())
	}
}

func Routes(m *http.ServeMux) {
	l := &library{forms: map[string]*form.Decoder{}, tags: map[string]*reflectx.Mapper{}}
	m.HandleFunc("/create", l.create)
	m.HandleFunc("/change", l.change)
	m.HandleFunc("/search", l.search)
	m.HandleFunc("/rows", l.rows)
	m.HandleFunc("/find", l.find)
	m.HandleFunc("/clean", l.clean)
	m.HandleFunc("/strictly", l.strictly)
	m.HandleFunc("/tagged", l.tagged)
	m.HandleFunc("/print", l.print)
}
