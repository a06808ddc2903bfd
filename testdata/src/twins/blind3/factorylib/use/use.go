// Package use calls the makers.
package use

import (
	"net/http"

	"twins/blind3/factorylib/lib"
	"twins/blind3/factorylib/mid"

	"github.com/gin-gonic/gin"
)

type user struct{ Name string }

func Create(w http.ResponseWriter, r *http.Request) {
	repo, err := lib.NewRepo("users") // report
	if err != nil {
		return
	}
	_ = repo.Save(r.Context(), user{r.FormValue("name")})
}

func Deps(c *gin.Context) {
	d, err := mid.NewDeps() // report
	if err != nil {
		return
	}
	_ = d.Conv.Convert(c.Param("id"), &user{})
}

func Convert(c *gin.Context) {
	_ = mid.Converter().Convert(c.Param("id"), &user{}) // report
}

func Mapped(c *gin.Context) {
	f := lib.NewFactory("db")
	_ = f.Mapper() // report
}

func Tagged(c *gin.Context) {
	f := lib.NewFactory(c.Param("tag"))
	_ = f.Tagged() // silent: of the tag
}

func Schemes(names []string) (n int) {
	for _, name := range names {
		if _, err := lib.MustScheme().New(name); err == nil { // report
			n++
		}
	}
	return n
}

type server struct {
	d    *mid.Deps
	repo *lib.Repo
}

func New() (*server, error) {
	d, err := mid.NewDeps() // silent: kept
	if err != nil {
		return nil, err
	}
	s := &server{d: d}
	s.repo, err = lib.NewRepo("orders") // silent: kept
	return s, err
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = s.repo.Save(r.Context(), user{r.Host})
	_ = s.d.Repo.Save(r.Context(), user{r.Host})
}

var conv = mid.Converter() // silent: kept

func Kept(c *gin.Context) { _ = conv.Convert(c.Param("id"), &user{}) }
