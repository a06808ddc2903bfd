// Package inputsetups sets up what it makes. What decides: whether what came with the request gets into the set-up, or into its use alone.
package inputsetups

import (
	"log"
	"net/http"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type hotel struct{ Name string }

type prefs struct {
	tag   string
	quiet bool
	langs []string
}

type desk struct {
	tags   map[string]string
	tag    string
	strict bool
	allow  []string
}

func prefsOf(r *http.Request) prefs {
	return prefs{tag: r.Header.Get("X-Tag"), langs: r.Header.Values("Accept-Language")}
}

// create takes the tag of the request by a struct.
func (d *desk) create(w http.ResponseWriter, r *http.Request) {
	p := prefsOf(r)
	v := validator.New() // silent
	v.SetTagName(p.tag)
	_ = v.Struct(hotel{r.FormValue("name")})
}

// change takes a field of that struct which nobody has filled.
func (d *desk) change(w http.ResponseWriter, r *http.Request) {
	p := prefsOf(r)
	dec := schema.NewDecoder() // report
	dec.IgnoreUnknownKeys(true)
	if p.quiet {
		return
	}
	_ = dec.Decode(&hotel{}, r.URL.Query())
}

// search takes the desk's.
func (d *desk) search(w http.ResponseWriter, r *http.Request) {
	f := form.NewDecoder() // report
	f.SetTagName(d.tag)
	_ = f.Decode(&hotel{}, r.URL.Query())
}

// chosen takes that of the desk which the request names.
func (d *desk) chosen(w http.ResponseWriter, r *http.Request) {
	f := form.NewDecoder() // silent
	f.SetTagName(d.tags[r.FormValue("kind")])
	_ = f.Decode(&hotel{}, r.URL.Query())
}

// allowed goes through a list of the desk.
func (d *desk) allowed(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.NewPolicy() // report
	for _, name := range d.allow {
		p.AllowElements(name)
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// asked goes through a list of the request.
func (d *desk) asked(w http.ResponseWriter, r *http.Request) {
	p := bluemonday.NewPolicy() // silent
	for _, name := range r.Form["allow"] {
		p.AllowElements(name)
	}
	_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
}

// logged says what the request said, and sets up the same.
func (d *desk) logged(w http.ResponseWriter, r *http.Request) {
	tag := "db"
	log.Printf("%s: %s", r.FormValue("tag"), tag)
	m := reflectx.NewMapper(tag) // report
	m.FieldMap(reflect.ValueOf(hotel{r.FormValue("name")}))
}

// overwritten has it from the request, and then not.
func (d *desk) overwritten(w http.ResponseWriter, r *http.Request) {
	tag := r.FormValue("tag")
	w.Header().Set("X-Tag", tag)
	tag = "json"
	m := reflectx.NewMapper(tag) // report
	m.FieldMap(reflect.ValueOf(hotel{r.FormValue("name")}))
}

func tagFor(r *http.Request) (tag string) {
	defer func() {
		if tag == "" {
			tag = "db"
		}
	}()
	return r.FormValue("tag")
}

func (d *desk) rows(w http.ResponseWriter, r *http.Request) {
	m := reflectx.NewMapper(tagFor(r)) // silent
	m.FieldMap(reflect.ValueOf(hotel{r.FormValue("name")}))
}

func Routes(m *http.ServeMux, d *desk) {
	m.HandleFunc("/create", d.create)
	m.HandleFunc("/change", d.change)
	m.HandleFunc("/search", d.search)
	m.HandleFunc("/chosen", d.chosen)
	m.HandleFunc("/allowed", d.allowed)
	m.HandleFunc("/asked", d.asked)
	m.HandleFunc("/logged", d.logged)
	m.HandleFunc("/overwritten", d.overwritten)
	m.HandleFunc("/rows", d.rows)
}
