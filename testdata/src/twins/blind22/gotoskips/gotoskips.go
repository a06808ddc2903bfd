// Package gotoskips jumps over what has been done. What decides: whether the jump is taken from the second request on.
package gotoskips

import (
	"net/http"
	"sync"
	"text/template"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/google/cel-go/cel"
	"github.com/gorilla/schema"
	"github.com/json-iterator/go"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

type desk struct {
	mu    sync.Mutex
	rules *validator.Validate
	trims *mold.Transformer
	forms *form.Decoder
	query *schema.Decoder
	page  *template.Template
	env   *cel.Env
	api   jsoniter.API
	warm  bool
}

func (d *desk) create(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	if d.rules != nil {
		goto ready
	}
	d.rules = validator.New() // silent
ready:
	d.mu.Unlock()
	_ = d.rules.Struct(in(r))
}

func (d *desk) change(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
again:
	if d.trims == nil {
		d.trims = mold.New() // silent
		goto again
	}
	_ = d.trims.Struct(r.Context(), in(r))
}

// search jumps over the test as well.
func (d *desk) search(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if r.Method == http.MethodGet {
		goto fill
	}
	if d.forms != nil {
		goto use
	}
fill:
	d.forms = form.NewDecoder() // report
use:
	_ = d.forms.Decode(in(r), r.URL.Query())
}

func (d *desk) find(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.query == nil {
		goto fill
	}
use:
	_ = d.query.Decode(in(r), r.URL.Query())
	return
fill:
	d.query = schema.NewDecoder() // silent
	goto use
}

// show asks for something that nobody ever says.
func (d *desk) show(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.warm {
		goto use
	}
	d.page = template.Must(template.New("page").Parse("{{.Name}}")) // report
use:
	_ = d.page.Execute(w, in(r))
}

func (d *desk) filter(w http.ResponseWriter, r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	env := d.env
	if env != nil {
		goto use
	}
	env, _ = cel.NewEnv() // silent
	d.env = env
use:
	_, _ = env.Compile(r.FormValue("filter"))
}

// write has its own variable, and jumps by that.
func (d *desk) write(w http.ResponseWriter, r *http.Request) {
	api := d.api
	if api != nil {
		goto use
	}
	api = jsoniter.Config{SortMapKeys: true}.Froze() // report
use:
	_ = api.NewEncoder(w).Encode(in(r))
}

func Routes(m *http.ServeMux) {
	d := new(desk)
	m.HandleFunc("/create", d.create)
	m.HandleFunc("/change", d.change)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/find", d.find)
	m.HandleFunc("/show", d.show)
	m.HandleFunc("/filter", d.filter)
	m.HandleFunc("/write", d.write)
}
