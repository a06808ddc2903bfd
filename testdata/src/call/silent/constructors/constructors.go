// Package constructors has functions that keep what they build.
package constructors

import (
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type Service struct {
	v   *validator.Validate
	dec *schema.Decoder
	cfg Config
}

type Config struct{ Name string }

func New(cfg Config) *Service {
	return &Service{v: validator.New(), dec: schema.NewDecoder(), cfg: cfg} // silent: scope/returned-to-importers scope/returned-to-importers
}

func NewByField(cfg Config) *Service {
	s := &Service{cfg: cfg}
	s.v = validator.New() // silent: scope/returned-to-importers
	s.v.SetTagName("check")
	d := schema.NewDecoder()
	d.IgnoreUnknownKeys(true)
	s.dec = d
	return s
}

// NewChecked uses the instance on the configuration that the service keeps,
// and throws it away: once for each service.
func NewChecked(cfg Config) (*Service, error) {
	if err := validator.New().Struct(cfg); err != nil { // silent: call/serves-constructor
		return nil, err
	}
	return &Service{cfg: cfg}, nil
}

// NewUsed also uses what it keeps.
func NewUsed(cfg Config) (*Service, error) {
	v := validator.New() // silent: scope/returned-to-importers
	if err := v.Struct(cfg); err != nil {
		return nil, err
	}
	return &Service{v: v, cfg: cfg}, nil
}

// Init is no init, and stores.
func (s *Service) Init(cfg Config) error {
	s.v = validator.New() // silent: scope/kept-by-importers
	return s.v.Struct(cfg)
}

// WithValidator is an option.
func WithValidator() func(*Service) {
	v := validator.New() // silent: scope/returned-to-importers
	return func(s *Service) { s.v = v }
}

// WithDefault is an option that builds in its closure, into the service.
func WithDefault() func(*Service) {
	return func(s *Service) { s.v = validator.New() } // silent: escape/field-of-older-object
}

// Wrappers return what they build: how often they run, their callers know.
func NewValidator() *validator.Validate {
	v := validator.New() // silent: scope/returned-to-importers
	v.SetTagName("check")
	return v
}

func NewDecoder() (d *schema.Decoder) {
	d = schema.NewDecoder() // silent: scope/returned-to-importers
	d.ZeroEmpty(true)
	return
}

// A default for a parameter that is nil.
func NewWith(v *validator.Validate, cfg Config) (*Service, error) {
	if v == nil {
		v = validator.New() // silent: escape/default
	}
	return &Service{v: v}, v.Struct(cfg)
}

func CheckWith(v *validator.Validate, s any) error {
	if v == nil {
		v = validator.New() // silent: escape/default
	}
	return v.Struct(s)
}

// Check is the near twin of CheckWith without the default.
func Check(v *validator.Validate, s any) error {
	v = validator.New() // want `on every call of Check`
	return v.Struct(s)
}

// Plan holds nothing to work with, and keeps what its constructor checks.
type Plan struct{ cfg Config }

func (p *Plan) Config() Config { return p.cfg }

func NewPlan(cfg Config) (*Plan, error) {
	if err := validator.New().Struct(cfg); err != nil { // silent: call/keeps-what-it-checks
		return nil, err
	}
	return &Plan{cfg: cfg}, nil
}
