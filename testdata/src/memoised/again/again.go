// Package again has entries, states and closures with a once, a clock or a
// flag, that last or that are made again for every request.
package again

import (
	"errors"
	"net/http"
	"sync"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

// Entries of a map, each with a once.
type entry struct {
	once sync.Once
	v    *validator.Validate
}

var (
	mu      sync.Mutex
	entries = map[string]*entry{}
	loaded  sync.Map
)

func entryFor(key string) *validator.Validate {
	mu.Lock()
	e := entries[key]
	if e == nil {
		e = &entry{}
		entries[key] = e
	}
	mu.Unlock()
	e.once.Do(func() { e.v = validator.New() })
	return e.v
}

func loadedEntry(key string) *validator.Validate {
	x, _ := loaded.LoadOrStore(key, &entry{})
	e := x.(*entry)
	e.once.Do(func() { e.v = validator.New() })
	return e.v
}

func ownEntry() *validator.Validate {
	e := &entry{}
	e.once.Do(func() {
		e.v = validator.New() // want `for every request in entryHandler, a gin handler, through ownEntry`
	})
	return e.v
}

func entryHandler(c *gin.Context) {
	_ = entryFor("x").Struct(c)
	_ = loadedEntry("x").Struct(c)
	_ = ownEntry().Struct(c)
}

// A struct without a name that embeds the once.
var state struct {
	sync.Once
	v *validator.Validate
}

func stateful(c *gin.Context) {
	state.Do(func() { state.v = validator.New() })
	_ = state.v.Struct(c)
}

func ownState(c *gin.Context) {
	var state struct {
		sync.Once
		v *validator.Validate
	}
	state.Do(func() {
		state.v = validator.New() // want `for every request in ownState, a gin handler`
	})
	_ = state.v.Struct(c)
}

// What is renewed when it is old.
type aging struct {
	mu sync.Mutex
	at time.Time
	v  *validator.Validate
}

func (a *aging) handle(c *gin.Context) {
	a.mu.Lock()
	if time.Since(a.at) > time.Hour {
		a.v, a.at = validator.New(), time.Now()
	}
	v := a.v
	a.mu.Unlock()
	_ = v.Struct(c)
}

func ageless(c *gin.Context) {
	a := &aging{}
	a.v, a.at = validator.New(), time.Now() // want `for every request in ageless, a gin handler`
	_ = a.v.Struct(c)
}

// A closure in a field that fills another one.
type service struct {
	get func() *validator.Validate
	v   *validator.Validate
}

func newService() *service {
	s := &service{}
	s.get = func() *validator.Validate {
		if s.v == nil {
			s.v = validator.New()
		}
		return s.v
	}
	return s
}

func (s *service) handle(c *gin.Context) { _ = s.get().Struct(c) }

// A once that can be reset.
type resettable struct {
	once *sync.Once
	v    *validator.Validate
}

func (r *resettable) reset() { r.once = new(sync.Once) }

func (r *resettable) handle(c *gin.Context) {
	r.once.Do(func() { r.v = validator.New() })
	_ = r.v.Struct(c)
}

// An error that is kept, too.
type failing struct {
	once sync.Once
	dec  *schema.Decoder
	err  error
}

func (f *failing) decoder() (*schema.Decoder, error) {
	f.once.Do(func() {
		f.dec = schema.NewDecoder()
		if f.dec == nil {
			f.err = errors.New("no decoder")
		}
	})
	return f.dec, f.err
}

var kept failing

func keeps(w http.ResponseWriter, r *http.Request) {
	if d, err := kept.decoder(); err == nil {
		_ = d.Decode(w, r.Form)
	}
}

type failingEach struct {
	once sync.Once
	dec  *schema.Decoder
	err  error
}

func (f *failingEach) decoder() (*schema.Decoder, error) {
	f.once.Do(func() {
		f.dec = schema.NewDecoder() // want `for every request in keepsNone, a net/http handler, through \(\*failingEach\).decoder`
		if f.dec == nil {
			f.err = errors.New("no decoder")
		}
	})
	return f.dec, f.err
}

func keepsNone(w http.ResponseWriter, r *http.Request) {
	var f failingEach
	if d, err := f.decoder(); err == nil {
		_ = d.Decode(w, r.Form)
	}
}

// A handler that is an object for each request, made by a factory of handlers.
type action struct {
	w http.ResponseWriter
	v *validator.Validate
}

func (a *action) validator() *validator.Validate {
	if a.v == nil {
		a.v = validator.New() // want `for every request`
	}
	return a.v
}

func (a *action) run(x any) error { return a.validator().Struct(x) }

func serve() http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		a := &action{w: w}
		_ = a.run(r)
	}
}

type sharedAction struct{ v *validator.Validate }

func (a *sharedAction) validator() *validator.Validate {
	if a.v == nil {
		a.v = validator.New()
	}
	return a.v
}

func (a *sharedAction) run(x any) error { return a.validator().Struct(x) }

func serveShared() http.HandlerFunc {
	a := &sharedAction{}
	return func(w http.ResponseWriter, r *http.Request) { _ = a.run(r) }
}

// Given to a function that keeps it for the process.
type plugin struct{ v *validator.Validate }

func (p *plugin) validator() *validator.Validate {
	if p.v == nil {
		p.v = validator.New()
	}
	return p.v
}

var plugins []*plugin

func register(p *plugin) *plugin {
	plugins = append(plugins, p)
	return p
}

func registers(c *gin.Context) {
	p := register(&plugin{})
	_ = p.validator().Struct(c)
}

// A wait group of goroutines that fill one local variable once.
func concurrent(c *gin.Context) {
	var (
		wg   sync.WaitGroup
		once sync.Once
		v    *validator.Validate
	)
	for range 4 {
		wg.Go(func() {
			once.Do(func() {
				v = validator.New() // want `for every request in concurrent, a gin handler`
			})
			_ = v.Struct(c)
		})
	}
	wg.Wait()
}

// What the type of the data decides.
var byType sync.Map

func typed[T any](x T) error {
	var key T
	if v, ok := byType.Load(any(key)); ok {
		return v.(*validator.Validate).Struct(x)
	}
	v := validator.New()
	byType.Store(any(key), v)
	return v.Struct(x)
}

func typedFresh[T any](x T) error {
	v := validator.New() // want `on every call of typedFresh|for every request`
	return v.Struct(x)
}

func usesTyped(c *gin.Context) {
	_ = typed(c)
	_ = typedFresh(c)
}

// A function that asks first, and one that its caller asks for.
func ask(c *gin.Context) {
	if _, ok := loaded.Load("v"); !ok {
		put()
	}
	v, _ := loaded.Load("v")
	_ = v.(*validator.Validate).Struct(c)
}

func put() { loaded.LoadOrStore("v", validator.New()) }

func askNot(c *gin.Context) {
	putAlways()
	v, _ := loaded.Load("w")
	_ = v.(*validator.Validate).Struct(c)
}

func putAlways() {
	loaded.LoadOrStore("w", validator.New()) // want `for every request in askNot, a gin handler, through putAlways`
}
