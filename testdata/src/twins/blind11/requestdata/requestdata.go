// Package requestdata makes things out of what comes with the request, and out of what does not. What decides: whether the request has a say in what is made,
// not only in whether, or in what is done with it.
package requestdata

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	jsoniter "github.com/json-iterator/go"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type spec struct {
	Fields []field `json:"fields"`
}

type field struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// schemaOf writes a schema from what the request has sent.
func (s spec) schema() string {
	var b strings.Builder
	b.WriteString(`{"type": "record", "name": "r", "fields": [`)
	for i, f := range s.Fields {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, `{"name": %q, "type": %q}`, f.Name, f.Type)
	}
	b.WriteString("]}")
	return b.String()
}

func encode(w http.ResponseWriter, r *http.Request) {
	var s spec
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	c, err := goavro.NewCodec(s.schema()) // silent
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	own, err := goavro.NewCodec(spec{[]field{{"id", "string"}}}.schema()) // report
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	data, _ := c.BinaryFromNative(nil, r.Form)
	data, _ = own.BinaryFromNative(data, r.Form)
	_, _ = w.Write(data)
}

// limit is a number of the request in a rule.
func limit(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(r.FormValue("max"))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	v := validator.New() // silent
	v.RegisterAlias("limit", "max="+strconv.Itoa(n))
	// The same number in what is checked.
	u := validator.New() // report
	u.RegisterAlias("limit", "max=100")
	if err := errors.Join(v.Var(r.FormValue("n"), "limit"), u.Var(n, "limit")); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// seen has a rule that looks at the request by a closure.
func seen(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	err := v.RegisterValidation("method", func(fl validator.FieldLevel) bool { return fl.Field().String() == r.Method })
	if err == nil {
		err = v.Struct(r.Form)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

// counted has a rule that counts in a variable of the call.
func counted(w http.ResponseWriter, r *http.Request) {
	n := 0
	v := validator.New() // silent
	v.RegisterStructValidation(func(validator.StructLevel) { n++ }, field{})
	if err := v.Struct(r.Form); err != nil {
		http.Error(w, strconv.Itoa(n), http.StatusBadRequest)
	}
}

// choice lets the request choose between two, which are the same each time.
func choice(w http.ResponseWriter, r *http.Request) {
	tag := "json"
	if r.FormValue("db") == "yes" {
		tag = "db"
	}
	m := reflectx.NewMapper(tag) // silent
	n := len(m.FieldMap(reflect.ValueOf(r.Form)))
	fmt.Fprintln(w, n)
}

// whether lets the request say whether, and nothing else.
func whether(w http.ResponseWriter, r *http.Request) {
	if ok, _ := strconv.ParseBool(r.FormValue("clean")); ok {
		p := bluemonday.UGCPolicy() // report
		fmt.Fprintln(w, p.Sanitize(r.FormValue("text")))
	}
}

// environment is the process's, and does not change.
func environment(w http.ResponseWriter, r *http.Request) {
	re := regexp.MustCompile(os.Getenv("ALLOW")) // report
	if !re.MatchString(r.FormValue("name")) {
		http.Error(w, "not allowed", http.StatusForbidden)
	}
}

// words makes a pattern of what somebody searches.
func words(w http.ResponseWriter, r *http.Request) {
	var quoted []string
	for _, word := range strings.Fields(r.FormValue("q")) {
		quoted = append(quoted, regexp.QuoteMeta(word))
	}
	re, err := regexp.Compile("(?i)" + strings.Join(quoted, "|")) // silent
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	fmt.Fprintln(w, re.FindString(r.FormValue("text")))
}

// reserved makes one of words that are always the same.
func reserved(w http.ResponseWriter, r *http.Request) {
	var quoted []string
	for _, word := range []string{"admin", "root"} {
		quoted = append(quoted, regexp.QuoteMeta(word))
	}
	re := regexp.MustCompile("^(" + strings.Join(quoted, "|") + ")$") // report
	if re.MatchString(r.FormValue("name")) {
		http.Error(w, "reserved", http.StatusForbidden)
	}
}

// pretty is a configuration whose field is set by the request, and another that is only written beside it.
func pretty(w http.ResponseWriter, r *http.Request) {
	cfg := jsoniter.Config{EscapeHTML: true}
	cfg.SortMapKeys = r.Header.Get("X-Sort") != ""
	_ = cfg.Froze().NewEncoder(w).Encode(r.Form) // silent
	fixed := jsoniter.Config{EscapeHTML: true}
	x := struct {
		cfg  jsoniter.Config
		sort bool
	}{fixed, r.Header.Get("X-Sort") != ""}
	if x.sort {
		_ = x.cfg.Froze().NewEncoder(w).Encode(r.Form) // report
	}
}

// typed reads by a type that the request names.
func typed(w http.ResponseWriter, r *http.Request) {
	d := form.NewDecoder() // silent
	d.RegisterCustomTypeFunc(func(s []string) (any, error) { return s[0] + r.Host, nil }, field{})
	if err := d.Decode(&field{}, r.Form); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
	}
}

func Routes(m *http.ServeMux) {
	for path, h := range map[string]http.HandlerFunc{
		"/encode": encode, "/limit": limit, "/seen": seen, "/counted": counted, "/choice": choice, "/whether": whether,
		"/environment": environment, "/words": words, "/reserved": reserved, "/pretty": pretty, "/typed": typed,
	} {
		m.HandleFunc(path, h)
	}
}
