// Package cases rebuilds, small, what public reports describe.
package cases

import (
	"context"
	"crypto/tls"
	"database/sql"
	"encoding/gob"
	"expvar"
	"html/template"
	"io"
	"net/http"
	"sync"

	"github.com/asaskevich/govalidator"
	"github.com/gin-gonic/gin"
	"github.com/gin-gonic/gin/binding"
	"github.com/go-playground/validator/v10"
	"github.com/go-sql-driver/mysql"
	"github.com/gookit/validate"
	"github.com/gorilla/schema"
	"github.com/json-iterator/go/extra"
	"github.com/labstack/echo/v4"
	"github.com/openai/openai-go/packages/ssestream"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/spf13/viper"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"
	ctrl "sigs.k8s.io/controller-runtime"
)

// 1: a struct validation is registered in an echo handler.
type users struct{ validate *validator.Validate }

func (u *users) create(c echo.Context) error {
	u.validate.RegisterStructValidation(func(sl validator.StructLevel) {}, users{}) // want `RegisterStructValidation changes the field validate`
	return u.validate.Struct(u)
}

// 2: gin's ValidateStruct fills a map of govalidator.
type ginValidator struct{}

func (v *ginValidator) ValidateStruct(obj any) error {
	govalidator.ParamTagMap["enum"] = func(str string, params ...string) bool { return true } // want `an assignment changes govalidator.ParamTagMap`
	_, err := govalidator.ValidateStruct(obj)
	return err
}

func (v *ginValidator) Engine() any { return nil }

func init() { binding.Validator = &ginValidator{} } // silent: setup/once

// 3: messages for everybody are added while requests are validated.
func messages(w http.ResponseWriter, r *http.Request) {
	validate.AddGlobalMessages(map[string]string{"required": "x"}) // want `validate.AddGlobalMessages changes`
	if !validate.New(r.Form).Validate() {
		http.Error(w, "", http.StatusBadRequest)
	}
}

// 4: fuzzy decoders in a gin handler.
func fuzzy(c *gin.Context) {
	extra.RegisterFuzzyDecoders() // want `extra.RegisterFuzzyDecoders changes`
}

// 5: types are added to the scheme for each object that is reconciled.
var scheme = runtime.NewScheme()

type reconciler struct {
	tmpl *template.Template
}

func (r *reconciler) Reconcile(ctx context.Context, req ctrl.Request) (ctrl.Result, error) {
	if err := corev1.AddToScheme(scheme); err != nil { // want `v1.AddToScheme changes the package variable scheme for every reconcile`
		return ctrl.Result{}, err
	}
	// 17: and a template is parsed into a shared one.
	_, err := r.tmpl.Parse("{{.}}") // want `Parse changes the field tmpl, which outlives the call, for every reconcile`
	return ctrl.Result{}, err
}

// 6: the functions of one request serve another.
type ui struct{ templates map[string]*template.Template }

func (u *ui) render(w http.ResponseWriter, r *http.Request, name string) {
	t := u.templates[name]
	t.Funcs(template.FuncMap{"t": func(key string) string { return key + r.Host }}) // want `Funcs changes the field templates`
	t.Execute(w, r)
}

func (u *ui) renderClone(w http.ResponseWriter, r *http.Request, name string) {
	t, err := u.templates[name].Clone()
	if err != nil {
		return
	}
	t.Funcs(template.FuncMap{"t": func(key string) string { return key + r.Host }}) // silent: setup/own-object
	t.Execute(w, r)
}

// 7: a decoder is set up late.
var forms = schema.NewDecoder()

func search(w http.ResponseWriter, r *http.Request) {
	forms.IgnoreUnknownKeys(true) // want `IgnoreUnknownKeys changes the package variable forms`
	_ = forms.Decode(w, r.URL.Query())
}

// 8, 9, 15: registries of the process.
func register(w http.ResponseWriter, r *http.Request) {
	expvar.NewInt("requests").Add(1) // want `expvar.NewInt changes`
	sql.Register("hooked", nil)      // want `sql.Register changes`
	gob.RegisterName("form", r.Form) // want `gob.RegisterName changes`
}

// 10: configuration is read and written for each request.
func configure(c *gin.Context) {
	viper.Set("last", c.Param("id")) // want `viper.Set changes`
	_ = viper.ReadInConfig()         // want `viper.ReadInConfig changes`
}

// 11: TLS checks go off for the whole process.
type registry struct{ insecure bool }

func (g *registry) check(w http.ResponseWriter, r *http.Request) {
	if g.insecure {
		http.DefaultTransport.(*http.Transport).TLSClientConfig = &tls.Config{InsecureSkipVerify: true} // want `an assignment changes http.DefaultTransport`
	}
	resp, err := http.Get(r.URL.Query().Get("registry"))
	if err == nil {
		resp.Body.Close()
	}
}

// 12: a decoder of streams is registered with each request.
func stream(w http.ResponseWriter, r *http.Request) {
	ssestream.RegisterDecoder("application/x-ndjson", newLines) // want `ssestream.RegisterDecoder changes what the whole process shares`
}

func newLines(rc io.ReadCloser) ssestream.Decoder { return nil }

func init() { ssestream.RegisterDecoder("application/jsonl", newLines) } // silent: setup/once

// 13: a TLS configuration for each connection.
func connect(c *gin.Context) {
	mysql.RegisterTLSConfig("custom", &tls.Config{}) // want `mysql.RegisterTLSConfig changes`
	_, _ = sql.Open("mysql", "tls=custom")
}

// 14: a handler adds a middleware to the router that it is served by.
type policy struct {
	router *gin.Engine
	mu     sync.Mutex
}

func (p *policy) setCORS() {
	p.router.Use(func(c *gin.Context) { c.Next() }) // want `Use changes the field router, which outlives the call, for every request in \(\*policy\).get, a gin handler, through \(\*policy\).setCORS`
}

func (p *policy) get(c *gin.Context) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.setCORS()
	c.JSON(http.StatusOK, p)
}

// 16: a collector is registered again.
func metrics(c *gin.Context) {
	prometheus.MustRegister(prometheus.NewCounter(prometheus.CounterOpts{Name: "requests"})) // want `prometheus.MustRegister changes`
}
