// Command hooks hands set-up to libraries and tables that run it when the
// program starts, and code that they run later, again and again.
package main

import (
	"net/http"

	"github.com/spf13/cobra"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

type config struct{ Name string }

var shared *validator.Validate

func main() {
	root := &cobra.Command{Use: "x", RunE: runRoot}
	root.AddCommand(sub())
	onStart(fillShared)
	onStart(func() { check(config{}) })
	register("a", start{})
	_ = root.Execute()
}

func runRoot(cmd *cobra.Command, args []string) error {
	return validator.New().Struct(config{args[0]}) // silent
}

func sub() *cobra.Command {
	return &cobra.Command{Use: "y", Run: func(cmd *cobra.Command, args []string) {
		_ = validator.New().Var(args, "required") // silent
	}}
}

var starts []func()

func onStart(f func()) { starts = append(starts, f) }

func fillShared() { shared = validator.New() } // silent

func check(c config) { _ = validator.New().Struct(c) } // silent

type starter interface{ start() }

type start struct{}

func (start) start() { shared = validator.New() } // silent

var named = map[string]starter{}

func register(name string, s starter) { named[name] = s }

func init() {
	for _, s := range []string{"a", "b"} {
		_ = validator.New().Var(s, "required") // silent
	}
}

var _ = func() int {
	shared = validator.New() // silent
	return 0
}()

// Later, again and again.

func routes(r *gin.Engine) {
	r.Use(func(c *gin.Context) {
		_ = validator.New().Var(c.Query("q"), "required") // report
	})
	r.GET("/", get)
	onRequest(func(x any) { _ = validator.New().Struct(x) }) // report
}

func get(c *gin.Context) { _ = validator.New().Var(c.Query("q"), "required") } // report

var filters []func(any)

func onRequest(f func(any)) { filters = append(filters, f) }

func filterAll(c *gin.Context) {
	for _, f := range filters {
		f(c.Query("q"))
	}
}

type server struct{}

func (server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = validator.New().Struct(r.Form) // report
}

func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(r.Form) // report
		next.ServeHTTP(w, r)
	})
}

func middlewareOutside(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = v.Struct(r.Form)
		next.ServeHTTP(w, r)
	})
}

func listen() error {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Struct(r.Form) // report
	})
	return http.ListenAndServe(":80", nil)
}

var _ = []any{routes, filterAll, middleware, middlewareOutside, listen}
