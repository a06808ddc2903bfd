// Package pkgassign fills package variables. What decides: whether it is done when the program starts, or by each request
// anew, which builds and races.
package pkgassign

import (
	"flag"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

var (
	validate *validator.Validate
	decoder  *schema.Decoder
	started  *schema.Decoder
	deps     struct {
		v *validator.Validate
		d *schema.Decoder
	}
	list []*validator.Validate
)

type form struct{ Name string }

func Create(c *gin.Context) {
	validate = validator.New() // report
	var f form
	_ = c.ShouldBindJSON(&f)
	_ = validate.Struct(f)
}

func Search(w http.ResponseWriter, r *http.Request) {
	decoder = schema.NewDecoder() // report
	decoder.IgnoreUnknownKeys(true)
	var f form
	_ = decoder.Decode(&f, r.URL.Query())
}

func Field(w http.ResponseWriter, r *http.Request) {
	deps.v = validator.New() // report
	_ = deps.v.Struct(form{r.FormValue("name")})
}

func Both(c *gin.Context) {
	deps.v, deps.d = validator.New(), // report
		schema.NewDecoder() // report
	var f form
	_ = deps.d.Decode(&f, c.QueryMap("f"))
	_ = deps.v.Struct(f)
}

func prepare() {
	validate = validator.New(validator.WithRequiredStructEnabled()) // report
}

func Prepared(c *gin.Context) {
	prepare()
	_ = validate.Struct(form{c.Param("name")})
}

type handler struct{ v *validator.Validate }

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h.v = validator.New() // report
	_ = h.v.Struct(form{r.FormValue("name")})
}

// When the program starts.

func Setup() {
	validate = validator.New() // silent
	InitDecoder()
}

func InitDecoder() {
	started = schema.NewDecoder() // silent
	started.IgnoreUnknownKeys(true)
}

func init() {
	flag.Func("strict", "", func(string) error {
		deps.v = validator.New(validator.WithRequiredStructEnabled()) // silent
		return nil
	})
}

func boot(strict bool) {
	if strict {
		deps.v = validator.New(validator.WithRequiredStructEnabled()) // silent
	} else {
		deps.v = validator.New() // silent
	}
	list = append(list, deps.v)
}

func wire() (err error) {
	deps.d = schema.NewDecoder() // silent
	deps.d.SetAliasTag(os.Getenv("TAG"))
	return nil
}

func Main() error {
	Setup()
	boot(os.Getenv("STRICT") != "")
	if err := wire(); err != nil {
		return err
	}
	r := gin.New()
	r.POST("/", Create)
	r.POST("/both", Both)
	r.POST("/prepared", Prepared)
	http.Handle("/h", &handler{})
	return r.Run()
}
