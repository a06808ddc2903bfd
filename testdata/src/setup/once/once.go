// Package once configures where that runs once, or where nobody says how often
// it runs.
package once

import (
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/gin-gonic/gin"
	"github.com/gorilla/schema"
	"github.com/spf13/cobra"
	"github.com/spf13/viper"
	"go.uber.org/fx"
)

var (
	decoder = schema.NewDecoder()
	once    sync.Once
	done    bool
	state   atomic.Bool
	seen    = map[string]bool{}
	mu      sync.Mutex
)

type server struct {
	router *gin.Engine
	ready  bool
	routes map[string]bool
}

func (s *server) handle(c *gin.Context) {
	once.Do(func() { decoder.IgnoreUnknownKeys(true) }) // silent: setup/once
	once.Do(configure)
	if !done {
		done = true
		s.router.Use(s.handle) // silent: setup/recorded
	}
	if state.CompareAndSwap(false, true) {
		decoder.ZeroEmpty(true) // silent: setup/recorded
	}
	if _, ok := s.routes["x"]; !ok {
		s.routes["x"] = true
		s.router.GET("/x", s.handle) // silent: setup/recorded
	}
	s.register()
	s.lazily()
}

func configure() { decoder.SetAliasTag("x") } // silent: setup/once

// register leaves if it has run.
func (s *server) register() {
	if s.ready {
		return
	}
	s.ready = true
	s.router.Use(s.handle) // silent: setup/recorded
}

func (s *server) lazily() {
	mu.Lock()
	defer mu.Unlock()
	decoder.IgnoreUnknownKeys(true) // silent: setup/locked
}

// tested tests something else.
func (s *server) tested(c *gin.Context) {
	if c.Param("x") != "" {
		s.router.Use(s.handle) // want `Use changes the field router`
	}
	if s.router == nil {
		return
	}
	if len(s.routes) > 3 {
		decoder.ZeroEmpty(false) // want `ZeroEmpty changes the package variable decoder`
	}
}

// underLock adds for each request, lock or not.
func (s *server) underLock(c *gin.Context) {
	mu.Lock()
	s.router.Use(s.handle) // want `Use changes the field router`
	mu.Unlock()
}

var command = &cobra.Command{Run: func(cmd *cobra.Command, args []string) {
	viper.Set("x", args)            // silent: setup/once
	decoder.IgnoreUnknownKeys(true) // silent: setup/once
}}

func start(lc fx.Lifecycle, s *server) {
	lc.Append(fx.Hook{OnStart: nil})
	decoder.IgnoreUnknownKeys(true) // silent: setup/once
	s.router.Use(s.handle)          // silent: setup/once
}

var module = fx.Invoke(func(s *server) { s.router.Use(s.handle) }) // silent: setup/once

// Options and builders: nobody says how often they run.
type builder struct{ dec *schema.Decoder }

func (b *builder) strict() *builder {
	b.dec.IgnoreUnknownKeys(false) // silent: setup/not-while-serving
	return b
}

func withAlias(tag string) func(*builder) {
	return func(b *builder) { b.dec.SetAliasTag(tag) } // silent: setup/not-while-serving
}

func Configure(d *schema.Decoder) { d.IgnoreUnknownKeys(true) } // silent: setup/not-while-serving

func reload(path string) error {
	viper.Set("path", path)     // silent: setup/not-while-serving
	return viper.ReadInConfig() // silent: setup/not-while-serving
}

// Routes are registered in callbacks of the router.
func mount(r *gin.Engine) {
	for _, path := range []string{"/a", "/b"} {
		r.GET(path, nil) // silent: setup/key-of-the-request
	}
	http.Handle("/", nil) // silent: setup/once
}
