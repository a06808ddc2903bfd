// Package stateasks asks methods about the state of an object. What decides: whether the answer changes with what is made.
package stateasks

import (
	"net/http"
	"reflect"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type job struct{ Name string }

type phase int

const (
	fresh phase = iota
	running
	closed
)

type engine struct {
	mu     sync.Mutex
	phase  phase
	gen    int
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	fields *reflectx.Mapper
	query  *schema.Decoder
	codec  *goavro.Codec
	text   *bluemonday.Policy
	strict *validator.Validate
	names  map[string]bool
	rows   *reflectx.Mapper
	limit  int
}

func (e *engine) is(p phase) bool { return e.phase == p }

func (e *engine) enter(p phase) { e.phase = p }

// begin makes it when the engine is fresh, and it is not after that.
func (e *engine) begin(w http.ResponseWriter, r *http.Request) {
	if e.is(fresh) {
		e.rules = validator.New() // silent
		e.enter(running)
	}
	_ = e.rules.Struct(job{r.FormValue("name")})
}

func (e *engine) missing() bool { return e.trim == nil }

func (e *engine) setTrim(t *mold.Transformer) { e.trim = t }

// change has it set by a method.
func (e *engine) change(w http.ResponseWriter, r *http.Request) {
	if e.missing() {
		e.setTrim(mold.New()) // silent
	}
	_ = e.trim.Struct(r.Context(), &job{r.FormValue("name")})
}

func (e *engine) seen(name string) bool { return e.names[name] }

func (e *engine) mark(name string) { e.names[name] = true }

// search marks what is there by a name.
func (e *engine) search(w http.ResponseWriter, r *http.Request) {
	if !e.seen("forms") {
		e.forms = form.NewDecoder() // silent
		e.mark("forms")
	}
	_ = e.forms.Decode(new(job), r.URL.Query())
}

// ensure returns whether it had to make it.
func (e *engine) ensure() (made bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.fields != nil {
		return false
	}
	e.fields = reflectx.NewMapper("db") // silent
	return true
}

func (e *engine) list(w http.ResponseWriter, r *http.Request) {
	if e.ensure() {
		w.Header().Set("made", "now")
	}
	e.fields.FieldMap(reflect.ValueOf(job{r.FormValue("name")}))
}

// find marks another name.
func (e *engine) find(w http.ResponseWriter, r *http.Request) {
	if !e.seen("query") {
		e.query = schema.NewDecoder() // report
		e.mark("forms")
	}
	_ = e.query.Decode(new(job), r.URL.Query())
}

// encode asks for a phase, and stays in it.
func (e *engine) encode(w http.ResponseWriter, r *http.Request) {
	if e.is(running) {
		e.codec, _ = goavro.NewCodec(`"string"`) // report
		data, _ := e.codec.BinaryFromNative(nil, r.FormValue("name"))
		_, _ = w.Write(data)
	}
}

func (e *engine) allows(n int) bool { return n < e.limit }

// clean asks whether it may.
func (e *engine) clean(w http.ResponseWriter, r *http.Request) {
	if e.allows(len(r.FormValue("text"))) {
		e.text = bluemonday.UGCPolicy() // report
		_, _ = w.Write([]byte(e.text.Sanitize(r.FormValue("text"))))
	}
}

func (e *engine) idle() bool { return e.phase != closed }

// strictly asks whether it is still open, which it is.
func (e *engine) strictly(w http.ResponseWriter, r *http.Request) {
	if e.idle() {
		e.strict = validator.New(validator.WithRequiredStructEnabled()) // report
	}
	_ = e.strict.Struct(job{r.FormValue("name")})
}

// unset takes it away again.
func (e *engine) unset(w http.ResponseWriter, r *http.Request) {
	if e.rows == nil {
		e.rows = reflectx.NewMapper("json") // report
	}
	e.rows.FieldMap(reflect.ValueOf(job{r.FormValue("name")}))
	e.drop()
}

func (e *engine) drop() { e.rows = nil }

func Routes(m *http.ServeMux) {
	e := &engine{names: map[string]bool{}, limit: 1 << 10}
	m.HandleFunc("/begin", e.begin)
	m.HandleFunc("/change", e.change)
	m.HandleFunc("/search", e.search)
	m.HandleFunc("/list", e.list)
	m.HandleFunc("/find", e.find)
	m.HandleFunc("/encode", e.encode)
	m.HandleFunc("/clean", e.clean)
	m.HandleFunc("/strictly", e.strictly)
	m.HandleFunc("/unset", e.unset)
}
