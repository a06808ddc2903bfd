// Package withcopies has values that are copied to be changed. What decides: who copies, and whether the copy makes a new one or has the
// old.
package withcopies

import (
	"context"
	"log"
	"net/http"

	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

// Client is a value; With functions return another.
type Client struct {
	base  string
	token string
	codec jsoniter.API
	rules *validator.Validate
	clean *bluemonday.Policy
}

func New(base string) Client {
	return Client{
		base:  base,
		codec: jsoniter.Config{SortMapKeys: true}.Froze(), // silent
		rules: validator.New(),                            // silent
	}
}

// WithToken has the same rules and codec.
func (c Client) WithToken(token string) Client {
	c.token = token
	return c
}

// WithNumbers has a codec of its own. It is called when the program starts.
func (c Client) WithNumbers() Client {
	c.codec = jsoniter.Config{UseNumber: true}.Froze() // silent
	return c
}

// WithRules has rules of its own. It is called with each request.
func (c Client) WithRules() Client {
	c.rules = validator.New(validator.WithRequiredStructEnabled()) // report
	return c
}

// Clean has a policy if it had none; the copy is what gets it.
func (c Client) Clean(text string) string {
	if c.clean == nil {
		c.clean = bluemonday.UGCPolicy() // report
	}
	return c.clean.Sanitize(text)
}

func (c Client) Send(ctx context.Context, x any) error {
	if err := c.rules.StructCtx(ctx, x); err != nil {
		return err
	}
	data, err := c.codec.Marshal(x)
	log.Println(c.base, len(c.token), len(data))
	return err
}

// Form is a pointer, and its clones share what it has.
type Form struct {
	dec    *schema.Decoder
	strict bool
}

func NewForm() *Form {
	return &Form{dec: schema.NewDecoder()} // silent
}

func (f *Form) clone() *Form {
	g := *f
	return &g
}

// Strict returns a clone with a decoder of its own.
func (f *Form) Strict() *Form {
	g := f.clone()
	g.strict = true
	g.dec = schema.NewDecoder() // report
	g.dec.IgnoreUnknownKeys(false)
	return g
}

// Loose returns a clone that has the same decoder.
func (f *Form) Loose() *Form {
	g := f.clone()
	g.strict = false
	return g
}

type note struct {
	Text string `schema:"text" validate:"required"`
}

type server struct {
	client Client
	form   *Form
}

func (s *server) post(w http.ResponseWriter, r *http.Request) {
	var n note
	f := s.form.Loose()
	if r.Header.Get("X-Strict") != "" {
		f = s.form.Strict()
	}
	if err := f.dec.Decode(&n, r.PostForm); err != nil && f.strict {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	c := s.client.WithToken(r.Header.Get("Authorization"))
	n.Text = c.Clean(n.Text)
	if err := c.Send(r.Context(), n); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

func (s *server) admin(w http.ResponseWriter, r *http.Request) {
	if err := s.client.WithRules().Send(r.Context(), note{r.FormValue("text")}); err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
	}
}

func Serve(addr string) error {
	s := &server{client: New("https://notes").WithNumbers(), form: NewForm()}
	m := http.NewServeMux()
	m.HandleFunc("/post", s.post)
	m.HandleFunc("/admin", s.admin)
	return http.ListenAndServe(addr, m)
}
