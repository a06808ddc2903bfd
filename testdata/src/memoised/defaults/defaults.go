// Package defaults has constructors that build what they are not given.
package defaults

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"memoised/wiring/lib"
)

var shared = validator.New() // silent: scope/package-variable

// Options.
type option func(*service)

func withValidator(v *validator.Validate) option { return func(s *service) { s.v = v } }

type service struct{ v *validator.Validate }

func newService(opts ...option) *service {
	s := &service{}
	for _, o := range opts {
		o(s)
	}
	if s.v == nil {
		s.v = validator.New() // silent: escape/default
	}
	return s
}

func (s *service) check(x any) error { return s.v.Struct(x) }

func gives(c *gin.Context) { _ = newService(withValidator(shared)).check(c) }

// The same of another package.
func givesOther(c *gin.Context) { _ = lib.NewService(lib.WithValidator(shared)).Check(c) }

// A constructor without options, that a request calls.
type plain struct{ v *validator.Validate }

func newPlain() *plain {
	p := &plain{}
	if p.v == nil {
		p.v = validator.New() // want `for every request in plainly, a gin handler, through newPlain`
	}
	return p
}

func (p *plain) check(x any) error { return p.v.Struct(x) }

func plainly(c *gin.Context) { _ = newPlain().check(c) }

// A configuration with a default.
type config struct{ Validator *validator.Validate }

type client struct{ v *validator.Validate }

func newClient(cfg config) *client {
	if cfg.Validator == nil {
		cfg.Validator = validator.New() // silent: escape/default
	}
	return &client{v: cfg.Validator}
}

func (c *client) check(x any) error { return c.v.Struct(x) }

func givesConfig(c *gin.Context) { _ = newClient(config{Validator: shared}).check(c) }

// A parameter that may be nil.
func check(x any, v *validator.Validate) error {
	if v == nil {
		v = validator.New() // silent: escape/default
	}
	return v.Struct(x)
}

func givesParameter(w http.ResponseWriter, r *http.Request) { _ = check(r, shared) }

// Objects that are handed to functions.
type lazy struct{ v *validator.Validate }

func (l *lazy) validator() *validator.Validate {
	if l.v == nil {
		l.v = validator.New() // want `for every request in hands, a gin handler, through run and \(\*lazy\).validator`
	}
	return l.v
}

func run(l *lazy, x any) error { return l.validator().Struct(x) }

func hands(c *gin.Context) { _ = run(&lazy{}, c) }

type lasting struct{ v *validator.Validate }

func (l *lasting) validator() *validator.Validate {
	if l.v == nil {
		l.v = validator.New() // silent: escape/fills-object-of-others
	}
	return l.v
}

func runLasting(l *lasting, x any) error { return l.validator().Struct(x) }

var one lasting

func handsLasting(c *gin.Context) { _ = runLasting(&one, c) }

func handsOwn(l *lasting) gin.HandlerFunc {
	return func(c *gin.Context) { _ = runLasting(l, c) }
}

// A builder that is filled step by step.
type builder struct {
	v    *validator.Validate
	tags []string
}

func newBuilder() *builder { return &builder{} }

func (b *builder) tag(s string) *builder {
	b.tags = append(b.tags, s)
	return b
}

func (b *builder) build() *validator.Validate {
	if b.v == nil {
		b.v = validator.New() // want `for every request in builds, a gin handler, through \(\*builder\).build`
	}
	return b.v
}

func builds(c *gin.Context) { _ = newBuilder().tag("a").tag("b").build().Struct(c) }

var built = newBuilder().tag("a")

type tagged struct {
	v   *validator.Validate
	tag string
}

func (t *tagged) validator() *validator.Validate {
	if t.v == nil {
		t.v = validator.New() // silent: request/depends-on-unknown
		t.v.SetTagName(t.tag)
	}
	return t.v
}

// What the request says decides.
func tags(c *gin.Context) {
	t := &tagged{tag: c.Query("tag")}
	_ = t.validator().Struct(c)
}
