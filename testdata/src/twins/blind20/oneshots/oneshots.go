// Package oneshots has things to do, which are crossed off when they are done. What decides: whether what is crossed off was on the list that lasts.
package oneshots

import (
	"container/list"
	"maps"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type ask struct{ Name string }

type office struct {
	todo   map[string]func()
	queue  []func()
	keep   []func()
	chores *list.List
	start  chan func()
	rules  *validator.Validate
	trim   *mold.Transformer
	forms  *form.Decoder
	query  *schema.Decoder
	fields *reflectx.Mapper
	text   *bluemonday.Policy
}

func newOffice() *office {
	o := &office{todo: map[string]func(){}, chores: list.New(), start: make(chan func(), 1)}
	o.todo["rules"] = func() { o.rules = validator.New() }          // silent
	o.queue = append(o.queue, func() { o.trim = mold.New() })       // silent
	o.keep = append(o.keep, func() { o.forms = form.NewDecoder() }) // report
	o.chores.PushBack(func() { o.query = schema.NewDecoder() })     // silent
	o.start <- func() { o.fields = reflectx.NewMapper("db") }       // silent
	return o
}

func (o *office) create(w http.ResponseWriter, r *http.Request) {
	if f, ok := o.todo["rules"]; ok {
		delete(o.todo, "rules")
		f()
	}
	_ = o.rules.Struct(ask{r.FormValue("name")})
}

func (o *office) change(w http.ResponseWriter, r *http.Request) {
	for len(o.queue) > 0 {
		f := o.queue[0]
		o.queue = o.queue[1:]
		f()
	}
	_ = o.trim.Struct(r.Context(), &ask{r.FormValue("name")})
}

// search does all of the list that it keeps.
func (o *office) search(w http.ResponseWriter, r *http.Request) {
	for _, f := range o.keep {
		f()
	}
	_ = o.forms.Decode(&ask{}, r.URL.Query())
}

func (o *office) find(w http.ResponseWriter, r *http.Request) {
	for e := o.chores.Front(); e != nil; e = o.chores.Front() {
		o.chores.Remove(e).(func())()
	}
	_ = o.query.Decode(&ask{}, r.URL.Query())
}

func (o *office) rows(w http.ResponseWriter, r *http.Request) {
	select {
	case f := <-o.start:
		f()
	default:
	}
	o.fields.FieldMap(reflect.ValueOf(ask{r.FormValue("name")}))
}

// write has a list of its own, which it works off.
func (o *office) write(w http.ResponseWriter, r *http.Request) {
	var text *bluemonday.Policy
	todo := []func(){
		func() { text = bluemonday.UGCPolicy() }, // report
		func() { _, _ = w.Write([]byte(text.Sanitize(r.FormValue("text")))) },
	}
	for len(todo) > 0 {
		todo[0]()
		todo = todo[1:]
	}
}

// encode crosses it off in a copy of the list.
func (o *office) encode(w http.ResponseWriter, r *http.Request) {
	todo := maps.Clone(todos)
	if f, ok := todo["encode"]; ok {
		delete(todo, "encode")
		f(r)
	}
}

var todos = map[string]func(*http.Request){
	"encode": func(r *http.Request) {
		_, _ = form.NewEncoder().Encode(ask{r.FormValue("name")}) // report
	},
}

func Routes(m *http.ServeMux) {
	o := newOffice()
	m.HandleFunc("/create", o.create)
	m.HandleFunc("/change", o.change)
	m.HandleFunc("/search", o.search)
	m.HandleFunc("/find", o.find)
	m.HandleFunc("/rows", o.rows)
	m.HandleFunc("/write", o.write)
	m.HandleFunc("/encode", o.encode)
}
