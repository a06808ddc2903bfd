// Package valuecopy has structs by value and by pointer. What decides: whether what is filled is the struct that lives, or a copy of it.
package valuecopy

import (
	"net/http"
	"sync"

	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
)

type in struct {
	Name string `validate:"required"`
}

type tools struct {
	rules *validator.Validate
	forms *form.Decoder
	query *schema.Decoder
	api   jsoniter.API
	mode  cbor.EncMode
}

// byValue fills its own copy.
func (t tools) byValue() *validator.Validate {
	if t.rules == nil {
		t.rules = validator.New() // report
	}
	return t.rules
}

// byPointer fills the tools.
func (t *tools) byPointer() *form.Decoder {
	mu.Lock()
	defer mu.Unlock()
	if t.forms == nil {
		t.forms = form.NewDecoder() // silent
	}
	return t.forms
}

var (
	mu  sync.Mutex
	std tools
	all = map[string]tools{"a": {}}
	ptr = map[string]*tools{"a": {}}
)

// copied fills a copy of what is in the variable.
func copied(w http.ResponseWriter, r *http.Request) {
	t := std
	if t.query == nil {
		t.query = schema.NewDecoder() // report
	}
	var v in
	_ = t.query.Decode(&v, r.URL.Query())
}

// pointed fills what is in the variable.
func pointed(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	t := &std
	if t.api == nil {
		t.api = jsoniter.Config{EscapeHTML: true}.Froze() // silent
	}
	out, _ := t.api.Marshal(in{r.FormValue("name")})
	_, _ = w.Write(out)
}

// back fills a copy, and puts it back.
func back(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	t := std
	if t.mode == nil {
		t.mode, _ = cbor.CanonicalEncOptions().EncMode() // silent
		std = t
	}
	out, _ := t.mode.Marshal(in{r.FormValue("name")})
	_, _ = w.Write(out)
}

// entry fills a copy of an entry.
func entry(w http.ResponseWriter, r *http.Request) {
	t := all["a"]
	if t.forms == nil {
		t.forms = form.NewDecoder() // report
	}
	var v in
	_ = t.forms.Decode(&v, r.URL.Query())
}

// entryBack puts it back.
func entryBack(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	t := all["a"]
	if t.query == nil {
		t.query = schema.NewDecoder() // silent
		all["a"] = t
	}
	var v in
	_ = t.query.Decode(&v, r.URL.Query())
}

// entryPtr fills what the entry points to.
func entryPtr(w http.ResponseWriter, r *http.Request) {
	mu.Lock()
	defer mu.Unlock()
	t := ptr["a"]
	if t.rules == nil {
		t.rules = validator.New() // silent
	}
	if t.rules.Struct(in{r.FormValue("name")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// ranged fills the copies of a range.
func ranged(list []tools) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		for _, t := range list {
			if t.rules == nil {
				t.rules = validator.New() // report
			}
			_ = t.rules.Struct(in{r.FormValue("name")})
		}
	}
}

// indexed fills the elements.
func indexed(list []tools) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		defer mu.Unlock()
		for i := range list {
			if list[i].rules == nil {
				list[i].rules = validator.New() // silent
			}
			_ = list[i].rules.Struct(in{r.FormValue("name")})
		}
	}
}

func check(w http.ResponseWriter, r *http.Request) {
	v := in{r.FormValue("name")}
	if std.byValue().Struct(v) != nil || std.byPointer().Decode(&v, r.URL.Query()) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func Main() error {
	for path, h := range map[string]http.HandlerFunc{
		"/check": check, "/copied": copied, "/pointed": pointed, "/back": back, "/entry": entry, "/entryback": entryBack,
		"/entryptr": entryPtr, "/ranged": ranged(make([]tools, 2)), "/indexed": indexed(make([]tools, 2)),
	} {
		http.HandleFunc(path, h)
	}
	return http.ListenAndServe(":8080", nil)
}
