// Package datarules sets up what it makes, with words from here and there. What decides: whether the words are the same each time.
package datarules

import (
	"net/http"
	"os"
	"reflect"
	"strings"
	"time"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type card struct{ Name string }

const alias = "required,alpha"

var aliases = map[string]string{"name": "alpha", "id": "uuid"}

type api struct {
	tag     string
	tagSet  bool
	schemas map[string]string
}

// fixed has words of the program.
func (a *api) fixed(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // report
	v.RegisterAlias("card", alias)
	for name, tags := range aliases {
		v.RegisterAlias(name, tags)
	}
	_ = v.Struct(card{r.FormValue("name")})
}

// asked has words of the request.
func (a *api) asked(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	for name, tags := range r.URL.Query() {
		v.RegisterAlias(name, strings.Join(tags, ","))
	}
	_ = v.Struct(card{r.FormValue("name")})
}

// derived has a word that a function makes of one of the request.
func (a *api) derived(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // silent
	t.RegisterAlias("name", wordFor(r.Header.Get("Accept-Language")))
	_ = t.Struct(r.Context(), &card{r.FormValue("name")})
}

func wordFor(lang string) string {
	if lang == "de" {
		return "trim"
	}
	return "lcase"
}

// closed has a function that looks at the request.
func (a *api) closed(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // silent
	d.RegisterCustomTypeFunc(func(s []string) (any, error) {
		return time.Parse(r.Header.Get("X-Layout"), s[0])
	}, time.Time{})
	_ = d.Decode(new(card), r.URL.Query())
}

// open has a function that looks at nothing.
func (a *api) open(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // report
	d.RegisterCustomTypeFunc(func(s []string) (any, error) {
		return time.Parse(time.RFC3339, s[0])
	}, time.Time{})
	_ = d.Decode(new(card), r.URL.Query())
}

// field has the word that the service was made with.
func (a *api) field(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(a.tag) // report
	m.FieldMap(reflect.ValueOf(card{r.FormValue("name")}))
}

// environ has the word of the environment.
func (a *api) environ(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder() // report
	d.SetAliasTag(defaultTag)
	_ = d.Decode(new(card), r.URL.Query())
}

var defaultTag = os.Getenv("TAG")

// keyed has a text that the request chooses.
func (a *api) keyed(w http.ResponseWriter, r *http.Request) {
	c, err := goavro.NewCodec(a.schemas[r.PathValue("kind")]) // silent
	if err != nil {
		return
	}
	data, _ := c.BinaryFromNative(nil, r.FormValue("name"))
	_, _ = w.Write(data)
}

// mixed asks the request whether, and not what.
func (a *api) mixed(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.UGCPolicy() // silent
	if r.FormValue("images") != "" {
		p.AllowElements("img")
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

func New(tag string, schemas map[string]string) *api { return &api{tag: tag, schemas: schemas} }

func (a *api) Routes(m *http.ServeMux) {
	m.HandleFunc("/fixed", a.fixed)
	m.HandleFunc("/asked", a.asked)
	m.HandleFunc("/derived", a.derived)
	m.HandleFunc("/closed", a.closed)
	m.HandleFunc("/open", a.open)
	m.HandleFunc("/field", a.field)
	m.HandleFunc("/environ", a.environ)
	m.HandleFunc("/encode/{kind}", a.keyed)
	m.HandleFunc("/mixed", a.mixed)
}
