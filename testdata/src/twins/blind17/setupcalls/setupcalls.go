// Package setupcalls configures what it has. What decides: whether others use it meanwhile.
package setupcalls

import (
	"net/http"
	"sync"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type mail struct{ To string }

func isMail(fl validator.FieldLevel) bool { return fl.Param() != "" }

func words(values []string) (any, error) { return values, nil }

var rules = validator.New() // silent

func init() {
	_ = rules.RegisterValidation("mail", isMail) // silent
}

type office struct {
	v     *validator.Validate
	d     *form.Decoder
	q     *schema.Decoder
	once  sync.Once
	lazy  *validator.Validate
	plain *validator.Validate
}

func newOffice() *office {
	o := &office{v: validator.New(), plain: validator.New()} // silent
	o.v.RegisterAlias("to", "required,email")                // silent
	o.d = form.NewDecoder()                                  // silent
	o.d.RegisterCustomTypeFunc(words, mail{})                // silent
	o.q = schema.NewDecoder()                                // silent
	return o
}

// send has it configured once.
func (o *office) send(w http.ResponseWriter, r *http.Request) {
	o.once.Do(func() {
		_ = o.plain.RegisterValidation("mail", isMail) // silent
	})
	_ = o.plain.Struct(mail{r.FormValue("to")})
}

// filled configures what it has made, where there was none.
func (o *office) filled(w http.ResponseWriter, r *http.Request) {
	if o.lazy == nil {
		v := validator.New()                     // silent
		_ = v.RegisterValidation("mail", isMail) // silent
		o.lazy = v
	}
	_ = o.lazy.Struct(mail{r.FormValue("to")})
}

// post configures it while others check with it.
func (o *office) post(w http.ResponseWriter, r *http.Request) {
	_ = o.v.RegisterValidation("mail", isMail) // report
	_ = o.v.Struct(mail{r.FormValue("to")})
}

// global configures what the package has.
func global(w http.ResponseWriter, r *http.Request) {
	rules.RegisterAlias("to", "required") // report
	_ = rules.Struct(mail{r.FormValue("to")})
}

// search has a setter called for what a request wants.
func (o *office) search(w http.ResponseWriter, r *http.Request) {
	o.q.IgnoreUnknownKeys(r.FormValue("strict") == "") // report
	_ = o.q.Decode(new(mail), r.URL.Query())
}

// decode hands it to one who configures it.
func (o *office) decode(w http.ResponseWriter, r *http.Request) {
	d := o.d
	configure(d)
	_ = d.Decode(new(mail), r.URL.Query())
}

func configure(d *form.Decoder) {
	d.RegisterCustomTypeFunc(words, []string{}) // report
}

func Routes(m *http.ServeMux) {
	o := newOffice()
	m.HandleFunc("/send", o.send)
	m.HandleFunc("/filled", o.filled)
	m.HandleFunc("/post", o.post)
	m.HandleFunc("/global", global)
	m.HandleFunc("/search", o.search)
	m.HandleFunc("/decode", o.decode)
}
