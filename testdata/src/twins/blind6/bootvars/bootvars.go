// Package bootvars makes things when it is loaded: variables, init, functions that are called on the spot. What decides: whether the code
// runs then, or is only declared then.
package bootvars

import (
	"expvar"
	"net/http"
	"regexp"
	"strings"
	"sync"

	"github.com/go-playground/validator/v10"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type tag struct {
	Name string `validate:"alphanum"`
}

const schema = `{"type":"record","name":"tag","fields":[{"name":"name","type":"string"}]}`

// Called when the package is loaded.
var rules = func() *validator.Validate {
	v := validator.New() // silent
	v.SetTagName("validate")
	return v
}()

// Only declared: called by each request.
var freshRules = func() *validator.Validate {
	return validator.New() // report
}

// Called at most once, with the first use.
var codec = sync.OnceValues(func() (*goavro.Codec, error) {
	return goavro.NewCodec(schema) // silent
})

// The call of the outer function declares the inner one.
var policy = func() func() *bluemonday.Policy {
	return func() *bluemonday.Policy {
		return bluemonday.UGCPolicy() // report
	}
}()

// A table of expressions, each compiled when the package is loaded.
var patterns = map[string]*regexp.Regexp{
	"tag":  regexp.MustCompile(`^#\w+$`), // silent
	"user": regexp.MustCompile(`^@\w+$`), // silent
}

// A table of functions, which compile when they are called.
var matchers = map[string]func(string) bool{
	"tag":  patterns["tag"].MatchString,
	"link": func(s string) bool { return regexp.MustCompile(`^https?://`).MatchString(s) }, // report
	"word": regexp.MustCompile(`^\w+$`).MatchString,                                        // silent
}

var upper *strings.Replacer

func init() {
	upper = strings.NewReplacer("a", "A", "b", "B") // silent
	// Declared by init, called by whoever reads the statistics.
	expvar.Publish("valid", expvar.Func(func() any {
		return rules.Struct(tag{"x"}) == nil
	}))
	http.HandleFunc("/tags", func(w http.ResponseWriter, r *http.Request) {
		// Declared by init, called by each request.
		if validator.New().Struct(tag{r.FormValue("tag")}) != nil { // report
			w.WriteHeader(http.StatusBadRequest)
		}
	})
	http.HandleFunc("/users", serve)
}

func serve(w http.ResponseWriter, r *http.Request) {
	in := upper.Replace(r.FormValue("user"))
	if !matchers["link"](in) || freshRules().Struct(tag{in}) != nil || rules.Struct(tag{in}) != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	c, err := codec()
	if err != nil {
		return
	}
	out, _ := c.BinaryFromNative(nil, map[string]any{"name": policy().Sanitize(in)})
	_, _ = w.Write(out)
}
