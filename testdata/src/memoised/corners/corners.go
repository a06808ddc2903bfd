// Package corners has what looks like an object of a request and is kept, and
// what looks kept and is not.
package corners

import (
	"context"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/segmentio/kafka-go"
	"sigs.k8s.io/controller-runtime/pkg/reconcile"
)

type config struct{ Name string }

// Workers that a loop starts, one for each entry.
type worker struct {
	cfg config
	v   *validator.Validate
	in  chan config
}

func newWorker(cfg config) *worker { return &worker{cfg: cfg, in: make(chan config)} }

func (w *worker) init() { w.v = validator.New() }

func (w *worker) run() {
	for x := range w.in {
		_ = w.v.Struct(x)
	}
}

func startAll(all []config) {
	for _, cfg := range all {
		w := newWorker(cfg)
		w.init()
		go w.run()
	}
}

// An object for each entry, which is done with when the round is.
type task struct {
	cfg config
	v   *validator.Validate
}

func newTask(cfg config) *task { return &task{cfg: cfg} }

func (t *task) init() {
	t.v = validator.New() // want `on every iteration of the loop at line \d+ of runAll`
}

func (t *task) run() error { return t.v.Struct(t.cfg) }

func runAll(all []config) {
	for _, cfg := range all {
		t := newTask(cfg)
		t.init()
		_ = t.run()
	}
}

// An object that joins a hub.
type hub struct{ members []*member }

func (h *hub) add(m *member) { h.members = append(h.members, m) }

type member struct{ v *validator.Validate }

func (m *member) validator() *validator.Validate {
	if m.v == nil {
		m.v = validator.New()
	}
	return m.v
}

func (h *hub) join(c *gin.Context) {
	m := &member{}
	h.add(m)
	_ = m.validator().Struct(c)
}

// One that is sent to a worker.
type sent struct{ v *validator.Validate }

func (m *sent) validator() *validator.Validate {
	if m.v == nil {
		m.v = validator.New()
	}
	return m.v
}

var queue = make(chan *sent)

func sends(c *gin.Context) {
	m := &sent{}
	_ = m.validator().Struct(c)
	queue <- m
}

// Nested by value.
type forms struct{ dec *schema.Decoder }

func (f *forms) decoder() *schema.Decoder {
	if f.dec == nil {
		f.dec = schema.NewDecoder() // want `for every request in nested, a net/http handler, through \(\*page\).render and \(\*forms\).decoder`
	}
	return f.dec
}

type page struct{ forms forms }

func (p *page) render(r *http.Request) error { return p.forms.decoder().Decode(p, r.Form) }

func nested(w http.ResponseWriter, r *http.Request) {
	p := &page{}
	_ = p.render(r)
}

// Nested by reference, to one that lasts.
type sharedForms struct{ dec *schema.Decoder }

func (f *sharedForms) decoder() *schema.Decoder {
	if f.dec == nil {
		f.dec = schema.NewDecoder()
	}
	return f.dec
}

type sharedPage struct{ forms *sharedForms }

func (p *sharedPage) render(r *http.Request) error { return p.forms.decoder().Decode(p, r.Form) }

var lasting sharedForms

func nestedShared(w http.ResponseWriter, r *http.Request) {
	p := &sharedPage{forms: &lasting}
	_ = p.render(r)
}

// A copy of an object that may be filled.
type template struct{ v *validator.Validate }

func (t *template) validator() *validator.Validate {
	if t.v == nil {
		t.v = validator.New()
	}
	return t.v
}

var model template

func prepares() { _ = model.validator() }

func copies(c *gin.Context) {
	t := model
	_ = t.validator().Struct(c)
}

// Its near twin is of an object that nothing ever fills.
type plain struct{ v *validator.Validate }

func (t *plain) validator() *validator.Validate {
	if t.v == nil {
		t.v = validator.New() // want `for every request in copiesPlain`
	}
	return t.v
}

var empty plain

func copiesPlain(c *gin.Context) {
	t := empty
	_ = t.validator().Struct(c)
}

// An object that is filled only if it is asked to.
type optional struct {
	on bool
	v  *validator.Validate
}

func (o *optional) check(x any) error {
	if !o.on {
		return nil
	}
	if o.v == nil {
		o.v = validator.New()
	}
	return o.v.Struct(x)
}

func optionally(c *gin.Context) {
	o := &optional{}
	_ = o.check(c)
}

// Keys that requests bring: an instance for each.
var byKey sync.Map

func forKey(c *gin.Context) {
	v, _ := byKey.LoadOrStore(c.Query("tenant"), validator.New())
	_ = v.(*validator.Validate).Struct(c)
}

func forOneKey(c *gin.Context) {
	v, _ := byKey.LoadOrStore("default", validator.New()) // want `for every request in forOneKey, a gin handler`
	_ = v.(*validator.Validate).Struct(c)
}

// A reconciler that publishes what it made, and one that only uses it.
type publisher struct {
	cur atomic.Pointer[validator.Validate]
}

func (p *publisher) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	p.cur.Store(validator.New())
	return reconcile.Result{}, nil
}

func (p *publisher) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = p.cur.Load().Struct(r)
}

type selfish struct {
	cur atomic.Pointer[validator.Validate]
}

func (p *selfish) Reconcile(ctx context.Context, req reconcile.Request) (reconcile.Result, error) {
	p.cur.Store(validator.New()) // want `for every reconcile in \(\*selfish\).Reconcile`
	return reconcile.Result{}, p.cur.Load().Struct(req)
}

// A once of the service, made in one step of its start.
type service struct{ v *validator.Validate }

func newService() *service {
	s := &service{}
	s.init()
	return s
}

func (s *service) init() {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() })
	s.v = get()
}

func (s *service) handle(c *gin.Context) { _ = s.v.Struct(c) }

// A once for each message, and one for the consumer.
func consume(ctx context.Context, r *kafka.Reader) error {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() })
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		_ = get().Struct(m)
	}
}

func consumeEach(ctx context.Context, r *kafka.Reader) error {
	for {
		m, err := r.ReadMessage(ctx)
		if err != nil {
			return err
		}
		get := sync.OnceValue(func() *validator.Validate {
			return validator.New() // want `for every message in the loop at line \d+ of consumeEach`
		})
		_ = get().Struct(m)
	}
}

// A once in the state of a request lives as long as that.
type state struct{ get func() *validator.Validate }

func (s *state) check(x any) error { return s.get().Struct(x) }

func ofState(c *gin.Context) {
	s := &state{get: sync.OnceValue(func() *validator.Validate { return validator.New() })} // want `for every request in ofState`
	_ = s.check(c)
}

// A pool for the goroutines of a long-lived function.
func fanOut(ctx context.Context, in chan config) {
	pool := sync.Pool{New: func() any { return validator.New() }}
	for x := range in {
		v := pool.Get().(*validator.Validate)
		_ = v.Struct(x)
		pool.Put(v)
	}
}

func fanOutEach(ctx context.Context, in chan config) {
	for x := range in {
		pool := sync.Pool{New: func() any {
			return validator.New() // want `on every iteration of the loop at line \d+ of fanOutEach`
		}}
		v := pool.Get().(*validator.Validate)
		_ = v.Struct(x)
		pool.Put(v)
	}
}

// A cache that a request makes, with a constructor.
type cache struct {
	m map[string]*validator.Validate
}

func newCache() *cache { return &cache{m: map[string]*validator.Validate{}} }

func (c *cache) get(tag string) *validator.Validate {
	if v, ok := c.m[tag]; ok {
		return v
	}
	v := validator.New()
	c.m[tag] = v
	return v
}

var tags = newCache()

func tagged(c *gin.Context) { _ = tags.get("x").Struct(c) }

// A closure that has what it fills around it, called in the request.
func closes(c *gin.Context) {
	var v *validator.Validate
	get := func() *validator.Validate {
		if v == nil {
			v = validator.New() // want `for every request in closes, a gin handler`
		}
		return v
	}
	_ = get().Struct(c)
}

func closesAround() gin.HandlerFunc {
	var v *validator.Validate
	get := func() *validator.Validate {
		if v == nil {
			v = validator.New()
		}
		return v
	}
	return func(c *gin.Context) { _ = get().Struct(c) }
}

func registers(e *gin.Engine) {
	var v *validator.Validate
	get := func() *validator.Validate {
		if v == nil {
			v = validator.New()
		}
		return v
	}
	e.GET("/", func(c *gin.Context) { _ = get().Struct(c) })
	e.GET("/own", func(c *gin.Context) {
		var v *validator.Validate
		get := func() *validator.Validate {
			if v == nil {
				v = validator.New() // want `for every request in function literal in registers, a gin handler`
			}
			return v
		}
		_ = get().Struct(c)
	})
}

// A map that a closure keeps, filled by a function beside it.
func registersCache(e *gin.Engine) {
	byTag := map[string]*validator.Validate{}
	fill := func(tag string) *validator.Validate {
		v := validator.New()
		byTag[tag] = v
		return v
	}
	e.GET("/", func(c *gin.Context) {
		v, ok := byTag["x"]
		if !ok {
			v = fill("x")
		}
		_ = v.Struct(c)
	})
}

// A flag that the closure keeps.
func registersFlag(e *gin.Engine) {
	var v *validator.Validate
	ready := false
	setup := func() {
		if ready {
			return
		}
		v = validator.New()
		ready = true
	}
	e.GET("/", func(c *gin.Context) {
		setup()
		_ = v.Struct(c)
	})
}

func registersNoFlag(e *gin.Engine) {
	var v *validator.Validate
	setup := func() {
		v = validator.New() // want `for every request in function literal in registersNoFlag, a gin handler`
	}
	e.GET("/", func(c *gin.Context) {
		setup()
		_ = v.Struct(c)
	})
}
