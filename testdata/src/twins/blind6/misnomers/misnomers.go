// Package misnomers has functions that do something else than their names say. What decides: what they do.
package misnomers

import (
	"net/http"
	"sync"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jackc/pgx/v5/pgtype"
)

type search struct {
	Term string `validate:"required"`
}

// Group has a Go, which does not go anywhere: it runs at once.
type Group struct{ err error }

func (g *Group) Go(f func() error) {
	if g.err == nil {
		g.err = f()
	}
}

func (g *Group) Wait() error { return g.err }

// Once does it whenever it is asked.
type Once struct{ n int }

func (o *Once) Do(f func()) {
	o.n++
	f()
}

// Repeater does it the first time only.
type Repeater struct{ done sync.Once }

func (r *Repeater) Each(f func()) { r.done.Do(f) }

// Pool gives away what New makes, and drops what it gets back.
type Pool struct{ New func() *pgtype.Map }

func (p *Pool) Get() *pgtype.Map  { return p.New() }
func (p *Pool) Put(m *pgtype.Map) {}

// Scratch is a pool.
type Scratch struct {
	mu    sync.Mutex
	items []*pgtype.Map
	fresh func() *pgtype.Map
}

func (s *Scratch) Alloc() *pgtype.Map {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.items) == 0 {
		return s.fresh()
	}
	m := s.items[0]
	s.items = s.items[1:]
	return m
}

func (s *Scratch) Discard(m *pgtype.Map) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.items = append(s.items, m)
}

// Cache forgets what it is told.
type Cache struct{}

func (Cache) Get(key string) (*validator.Validate, bool) { return nil, false }
func (Cache) Set(key string, v *validator.Validate)      {}

// TestHelper is no test.
func TestHelper(in search) error {
	return validator.New().Struct(in) // report
}

var (
	once     Once
	repeater Repeater
	decoder  *schema.Decoder
	aliases  *schema.Decoder
	cache    Cache
	pool     = Pool{New: func() *pgtype.Map {
		return pgtype.NewMap() // report
	}}
	scratch = Scratch{fresh: func() *pgtype.Map {
		return pgtype.NewMap() // silent
	}}
)

func get(c *gin.Context) {
	var in search
	once.Do(func() {
		// With each request.
		decoder = schema.NewDecoder() // report
	})
	_ = decoder.Decode(&in, c.QueryMap("q"))
	repeater.Each(func() {
		// With the first.
		aliases = schema.NewDecoder() // silent
	})
	_ = aliases.Decode(&in, c.QueryMap("a"))
	if TestHelper(in) != nil {
		c.JSON(http.StatusBadRequest, nil)
	}
}

func scan(c *gin.Context) {
	var in search
	m := pool.Get()
	defer pool.Put(m)
	_ = m.Scan(0, 0, []byte(c.Query("q")), &in)
	s := scratch.Alloc()
	defer scratch.Discard(s)
	_ = s.Scan(0, 0, []byte(c.Query("q")), &in)
}

func all(c *gin.Context) {
	var g Group
	for _, terms := range c.QueryMap("terms") {
		g.Go(func() error {
			// In the loop, and of a request.
			return validator.New().Var(terms, "dive,required") // report
		})
	}
	if g.Wait() != nil {
		c.JSON(http.StatusBadRequest, nil)
	}
}

func cached(c *gin.Context) {
	v, ok := cache.Get("rules")
	if !ok {
		v = validator.New() // report
		cache.Set("rules", v)
	}
	if v.Struct(search{c.Query("q")}) != nil {
		c.JSON(http.StatusBadRequest, nil)
	}
}

func Main() error {
	var boot Group
	r := gin.Default()
	boot.Go(func() error {
		// At once, at the start.
		rules := validator.New() // silent
		r.GET("/terms", func(c *gin.Context) { _ = rules.Struct(search{c.Query("q")}) })
		return nil
	})
	if err := boot.Wait(); err != nil {
		return err
	}
	r.GET("/search", get)
	r.GET("/scan", scan)
	r.GET("/all", all)
	r.GET("/cached", cached)
	return r.Run()
}
