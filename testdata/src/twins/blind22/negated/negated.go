// Package negated asks for two things at once. What decides: whether both are there after the first request.
package negated

import (
	"net/http"
	"reflect"
	"sync"
	"text/template"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

type front struct {
	mu sync.Mutex

	rules *validator.Validate
	trims *mold.Transformer

	forms *form.Decoder
	query *schema.Decoder

	fields *reflectx.Mapper
	policy *bluemonday.Policy

	enc  *form.Encoder
	page *template.Template
	api  jsoniter.API
	text *template.Template
	off  bool
}

func (f *front) create(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !(f.rules != nil && f.trims != nil) {
		f.rules = validator.New() // silent
		f.trims = mold.New()      // silent
	}
	_ = f.trims.Struct(r.Context(), in(r))
	_ = f.rules.Struct(in(r))
}

// search asks for both, of which it makes one; the other is made nowhere.
func (f *front) search(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.forms == nil || f.query == nil {
		f.forms = form.NewDecoder() // report
	}
	_ = f.forms.Decode(in(r), r.URL.Query())
}

// read asks for both, and has the other one made as well.
func (f *front) read(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.fields == nil || f.policy == nil {
		f.fields = reflectx.NewMapper("db") // silent
		f.fillPolicy()
	}
	_ = f.fields.TypeMap(reflect.TypeFor[item]())
}

func (f *front) fillPolicy() {
	if !(f.policy != nil) {
		f.policy = bluemonday.UGCPolicy() // silent
	}
}

func (f *front) clean(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.fillPolicy()
	_, _ = w.Write([]byte(f.policy.Sanitize(r.FormValue("text"))))
}

func (f *front) export(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if have := f.enc != nil; !have && !f.off {
		f.enc = form.NewEncoder() // silent
	}
	if f.enc != nil {
		_, _ = f.enc.Encode(in(r))
	}
}

// show asks for one or for the other thing, which nobody ever sets.
func (f *front) show(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.page == nil || !f.off {
		f.page = template.Must(template.New("item").Parse("{{.Name}}")) // report
	}
	_ = f.page.Execute(w, in(r))
}

func (f *front) write(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.api != nil == false {
		f.api = jsoniter.Config{SortMapKeys: true}.Froze() // silent
	}
	_ = f.api.NewEncoder(w).Encode(in(r))
}

// print asks for one that is there as well as for one that is not.
func (f *front) print(w http.ResponseWriter, r *http.Request) {
	f.mu.Lock()
	defer f.mu.Unlock()
	t := f.text
	if t == nil || f.text != nil {
		t = template.Must(template.New("text").Parse("{{.}}")) // report
		f.text = t
	}
	_ = t.Execute(w, r.FormValue("text"))
}

func Routes(m *http.ServeMux) {
	f := new(front)
	m.HandleFunc("/create", f.create)
	m.HandleFunc("/search", f.search)
	m.HandleFunc("/read", f.read)
	m.HandleFunc("/clean", f.clean)
	m.HandleFunc("/export", f.export)
	m.HandleFunc("/show", f.show)
	m.HandleFunc("/write", f.write)
	m.HandleFunc("/print", f.print)
}
