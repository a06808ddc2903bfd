// Package perobject makes services, clients and builders. What decides: whether the object around it is made for the process or the request.
package perobject

import (
	"bytes"
	"context"
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	jsoniter "github.com/json-iterator/go"
	"github.com/microcosm-cc/bluemonday"
)

type post struct {
	Title string `validate:"required"`
	Body  string
}

// poster is made for a user, in each request.
type poster struct {
	user  string
	rules *validator.Validate
	inner *sanitizer
}

func newPoster(user string) *poster {
	return &poster{
		user:  user,
		rules: validator.New(), // report
		inner: newSanitizer(),
	}
}

type sanitizer struct{ p *bluemonday.Policy }

func newSanitizer() *sanitizer {
	s := new(sanitizer)
	s.p = bluemonday.UGCPolicy() // report
	return s
}

func (p *poster) save(ctx context.Context, x post) error {
	x.Body = p.inner.p.Sanitize(x.Body)
	return p.rules.StructCtx(ctx, x)
}

// client is made once, with what it encodes by.
type client struct {
	base string
	api  jsoniter.API
	http *http.Client
}

type clientOption func(*client)

func withEscaping() clientOption {
	api := jsoniter.Config{EscapeHTML: true}.Froze() // silent
	return func(c *client) { c.api = api }
}

func newClient(base string, opts ...clientOption) *client {
	c := &client{base: base, http: http.DefaultClient}
	for _, o := range opts {
		o(c)
	}
	return c
}

func (c *client) post(x post) error {
	data, err := c.api.Marshal(x)
	if err != nil {
		return err
	}
	_, err = c.http.Post(c.base, "application/json", bytes.NewReader(data))
	return err
}

// binding is a builder that is used in a chain.
type binding struct {
	r     *http.Request
	forms *form.Decoder
	query *schema.Decoder
	err   error
}

func bind(r *http.Request) *binding { return &binding{r: r} }

func (b *binding) withForms() *binding {
	b.forms = form.NewDecoder() // report
	return b
}

func (b *binding) withQuery(d *schema.Decoder) *binding {
	b.query = d
	return b
}

func (b *binding) into(x any) error {
	if b.forms != nil {
		b.err = b.forms.Decode(x, b.r.PostForm)
	}
	if b.query != nil && b.err == nil {
		b.err = b.query.Decode(x, b.r.URL.Query())
	}
	return b.err
}

type site struct {
	client *client
	query  *schema.Decoder
	drafts map[string]*draft
}

// draft belongs to a user, and stays.
type draft struct {
	posts []post
	rules *validator.Validate
}

// draftOf keeps one for each user.
func (s *site) draftOf(user string) *draft {
	d, ok := s.drafts[user]
	if !ok {
		d = &draft{rules: validator.New()} // silent
		s.drafts[user] = d
	}
	return d
}

func (s *site) create(w http.ResponseWriter, r *http.Request) {
	var x post
	if err := bind(r).withForms().withQuery(s.query).into(&x); err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	p := newPoster(r.FormValue("user"))
	if err := p.save(r.Context(), x); err != nil {
		http.Error(w, err.Error(), http.StatusUnprocessableEntity)
		return
	}
	d := s.draftOf(p.user)
	if d.rules.Struct(x) == nil {
		d.posts = append(d.posts, x)
	}
	_ = s.client.post(x)
}

// preview makes a binding with a decoder of its own.
func (s *site) preview(w http.ResponseWriter, r *http.Request) {
	var x post
	b := bind(r).withQuery(schema.NewDecoder()) // report
	if b.into(&x) == nil {
		_, _ = w.Write([]byte(x.Title))
	}
}

func Handler(base string) http.Handler {
	s := &site{
		client: newClient(base, withEscaping()),
		query:  schema.NewDecoder(), // silent
		drafts: map[string]*draft{},
	}
	m := http.NewServeMux()
	m.HandleFunc("POST /", s.create)
	m.HandleFunc("GET /", s.preview)
	return m
}
