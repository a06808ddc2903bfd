// Package owners configures through helpers, methods, values and interfaces, and
// objects of other owners.
package owners

import (
	"net/http"
	"sync"

	"github.com/gorilla/schema"
	"github.com/spf13/viper"
)

type handler struct {
	dec    *schema.Decoder
	all    []*schema.Decoder
	nested struct{ dec *schema.Decoder }
	conf   configurer
}

// A helper configures what it is given.
func strict(d *schema.Decoder) {
	d.IgnoreUnknownKeys(false) // want `IgnoreUnknownKeys changes the field dec, which outlives the call, for every request in \(\*handler\).throughHelper, a net/http handler, through strict`
}

func (h *handler) throughHelper(w http.ResponseWriter, r *http.Request) {
	strict(h.dec)
}

// lenient is only given what its callers make.
func lenient(d *schema.Decoder) *schema.Decoder {
	d.IgnoreUnknownKeys(true) // silent: setup/own-object
	return d
}

func (h *handler) ownThroughHelper(w http.ResponseWriter, r *http.Request) {
	d := lenient(schema.NewDecoder()) // want `schema\.NewDecoder builds one for every request in \(\*handler\)\.ownThroughHelper, a net/http handler`
	_ = d.Decode(h, r.Form)
}

func (h *handler) setUp() {
	h.dec.ZeroEmpty(true) // want `ZeroEmpty changes the field dec, which outlives the call, for every request in \(\*handler\).throughMethod, a net/http handler, through \(\*handler\).setUp`
}

func (h *handler) throughMethod(w http.ResponseWriter, r *http.Request) {
	h.setUp()
}

func (h *handler) inMany(w http.ResponseWriter, r *http.Request) {
	for _, d := range h.all {
		d.SetAliasTag("x") // want `SetAliasTag changes the field all`
	}
	h.nested.dec.SetAliasTag("x") // want `SetAliasTag changes the field dec`
}

// middleware captures.
func middleware(next http.Handler) http.Handler {
	d := schema.NewDecoder()
	d.SetAliasTag("x") // silent: setup/own-object
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		d.IgnoreUnknownKeys(true) // want `IgnoreUnknownKeys changes d, which outlives the call,`
		next.ServeHTTP(w, r)
	})
}

// fromParameter captures what it is given.
func fromParameter(d *schema.Decoder) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		configure := func() { d.IgnoreUnknownKeys(true) } // want `IgnoreUnknownKeys changes d`
		configure()
	}
}

// inHandler makes, in the handler, what a literal in it configures.
func inHandler(w http.ResponseWriter, r *http.Request) {
	d := schema.NewDecoder()               // want `schema\.NewDecoder builds one for every request in inHandler, a net/http handler`
	func() { d.IgnoreUnknownKeys(true) }() // silent: setup/own-object
	apply(func() { d.ZeroEmpty(true) })    // silent: setup/own-object
	_ = d.Decode(w, r.Form)
}

func apply(f func()) { f() }

var global = schema.NewDecoder()

func get() *schema.Decoder { return global }

var (
	once sync.Once
	lazy *schema.Decoder
)

// instance fills lazy once, with its configuration.
func instance() *schema.Decoder {
	once.Do(func() {
		lazy = schema.NewDecoder()
		lazy.IgnoreUnknownKeys(true) // silent: setup/own-object
	})
	return lazy
}

var memoised = sync.OnceValue(func() *schema.Decoder {
	d := schema.NewDecoder()
	d.IgnoreUnknownKeys(true) // silent: setup/own-object
	return d
})

func (h *handler) decoder() *schema.Decoder { return h.dec }

func fresh() *schema.Decoder { return schema.NewDecoder() } // want `schema\.NewDecoder builds one for every request in accessors, a net/http handler, through fresh`

func accessors(w http.ResponseWriter, r *http.Request) {
	get().IgnoreUnknownKeys(true)      // want `changes the package variable global`
	instance().IgnoreUnknownKeys(true) // want `changes the package variable lazy`
	memoised().IgnoreUnknownKeys(true) // want `changes the package variable memoised`
	fresh().IgnoreUnknownKeys(true)    // silent: setup/own-object
}

func (h *handler) accessor(w http.ResponseWriter, r *http.Request) {
	h.decoder().IgnoreUnknownKeys(true) // want `changes the field dec`
}

// An interface has one implementation that configures what it has.
type configurer interface{ configure() }

type conf struct{ dec *schema.Decoder }

func (c *conf) configure() {
	c.dec.SetAliasTag("c") // want `SetAliasTag changes the field conf, .* through \(\*conf\).configure`
}

func (h *handler) throughInterface(w http.ResponseWriter, r *http.Request) {
	h.conf.configure()
}

// A value method of a handler that is made for each request.
type perRequest struct {
	r   *http.Request
	dec *schema.Decoder
}

func (p *perRequest) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.dec.IgnoreUnknownKeys(true) // silent: setup/own-object
}

func makesService(w http.ResponseWriter, r *http.Request) {
	s := &service{dec: schema.NewDecoder()} // want `schema\.NewDecoder builds one for every request in makesService, a net/http handler`
	s.strict()
	_ = s.dec.Decode(s, r.Form)
}

type service struct{ dec *schema.Decoder }

func (s *service) strict() { s.dec.IgnoreUnknownKeys(false) } // silent: setup/own-object

// byValue is handed a decoder, of which nobody says whose it is.
func byValue(w http.ResponseWriter, r *http.Request, d *schema.Decoder) {
	d.IgnoreUnknownKeys(true) // silent: setup/object-of-the-request
}

// reassigned configures one or another.
func reassigned(w http.ResponseWriter, r *http.Request) {
	d := global
	if r.Host == "" {
		d = schema.NewDecoder() // want `schema\.NewDecoder builds one for every request in reassigned, a net/http handler`
	}
	d.IgnoreUnknownKeys(true) // silent: setup/own-object
	_ = d.Decode(w, r.Form)
}

func inGoroutine(w http.ResponseWriter, r *http.Request) {
	go func() {
		viper.Set("host", r.Host) // want `viper.Set changes what the whole process shares`
	}()
	defer viper.Set("done", true) // want `viper.Set changes what the whole process shares`
}

//mapperlint:ignore the reader knows better
func ignored(w http.ResponseWriter, r *http.Request) {
	viper.Set("host", r.Host)
}
