// Command warmups makes things when it starts. What decides: whether the functions that make them are called at the start alone.
package main

import (
	"log"
	"net/http"
	"reflect"
	"regexp"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type item struct{ Name string }

func in(r *http.Request) *item { return &item{r.FormValue("name")} }

var rules = newRules("check")

func newRules(tag string) *validator.Validate {
	v := validator.New() // silent
	v.SetTagName(tag)
	return v
}

var trims *mold.Transformer

func init() {
	trims = mold.New() // silent
}

// checked looks at what there is, when the program starts.
func checked(items []item) {
	for _, it := range items {
		if err := newSeed().Struct(it); err != nil {
			log.Fatal(err)
		}
	}
}

func newSeed() *validator.Validate { return validator.New() } // report

// newForms is called by a handler as well.
func newForms() *form.Decoder {
	return form.NewDecoder() // report
}

var forms = newForms()

func search(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("all") != "" {
		_ = forms.Decode(in(r), r.URL.Query())
		return
	}
	_ = newForms().Decode(in(r), r.URL.Query())
}

type app struct {
	query  *schema.Decoder
	fields *reflectx.Mapper
	text   func(string) string
	names  []*regexp.Regexp
}

func (a *app) steps() []func() error {
	return []func() error{a.openQuery, a.openFields, func() error {
		p := bluemonday.UGCPolicy() // silent
		a.text = p.Sanitize
		return nil
	}}
}

func (a *app) openQuery() error {
	a.query = schema.NewDecoder() // silent
	return nil
}

func (a *app) openFields() error {
	a.fields = reflectx.NewMapper("db") // silent
	return nil
}

func (a *app) start(names ...string) error {
	for _, s := range a.steps() {
		if err := s(); err != nil {
			return err
		}
	}
	for _, n := range names {
		a.names = append(a.names, regexp.MustCompile(n)) // silent
	}
	return nil
}

func (a *app) find(w http.ResponseWriter, r *http.Request) {
	_ = rules.Struct(in(r))
	_ = trims.Struct(r.Context(), in(r))
	_ = a.query.Decode(in(r), r.URL.Query())
	a.fields.FieldMap(reflect.ValueOf(in(r)))
	for _, n := range a.names {
		if n.MatchString(r.URL.Path) {
			_, _ = w.Write([]byte(a.text(r.FormValue("name"))))
		}
	}
}

func main() {
	a := &app{}
	if err := a.start("^/a", "^/b"); err != nil {
		log.Fatal(err)
	}
	checked([]item{{"a"}, {"b"}})
	http.HandleFunc("/find", a.find)
	http.HandleFunc("/search", search)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
