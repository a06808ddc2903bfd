// Package use has handlers that make services, or get them.
package use

import (
	"encoding/json"
	"net/http"

	"twins/blind2/serviceperrequest/lib"

	"github.com/gin-gonic/gin"
)

type server struct {
	repo lib.Repo
	svc  *lib.OrderService
	any  lib.Service
}

func New(repo lib.Repo) *server {
	return &server{
		repo: repo,
		svc:  lib.NewOrderService(repo), // silent
		any:  lib.NewMapped(repo),       // silent
	}
}

func order(c *gin.Context) *lib.Order {
	o := new(lib.Order)
	_ = c.ShouldBindJSON(o)
	return o
}

func (s *server) create(c *gin.Context) {
	svc := lib.NewOrderService(s.repo) // report
	if err := svc.Create(nil, order(c)); err != nil {
		c.JSON(400, gin.H{"error": err.Error()})
	}
}

func (s *server) createAny(c *gin.Context) {
	var svc lib.Service = lib.NewMapped(s.repo) // report
	if err := svc.Create(nil, order(c)); err != nil {
		c.JSON(400, err)
	}
}

func (s *server) service() lib.Service { return lib.NewMapped(s.repo) }

func (s *server) heavy(c *gin.Context) {
	b, err := lib.NewHeavy(nil).Encode(order(c)) // report
	if err == nil {
		c.JSON(200, json.RawMessage(b))
	}
}

func (s *server) light(c *gin.Context) {
	b, err := lib.NewLight(nil).Encode(order(c)) // silent: built elsewhere
	if err == nil {
		c.JSON(200, json.RawMessage(b))
	}
}

func (s *server) session(c *gin.Context) {
	ses := &lib.Session{User: c.GetHeader("X-User")}
	_ = ses.Check(order(c)) // silent: reported in lib
}

func (s *server) kept(c *gin.Context) {
	_ = s.svc.Create(nil, order(c)) // silent: built elsewhere
	_ = s.any.Create(nil, order(c)) // silent: built elsewhere
}

func legacy(repo lib.Repo) http.HandlerFunc {
	svc := lib.NewOrderService(repo) // silent
	return func(w http.ResponseWriter, r *http.Request) {
		var o lib.Order
		_ = json.NewDecoder(r.Body).Decode(&o)
		_ = svc.Create(r.Context(), &o)
	}
}

func legacyEach(repo lib.Repo) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var o lib.Order
		_ = json.NewDecoder(r.Body).Decode(&o)
		_ = lib.NewOrderService(repo).Create(r.Context(), &o)
	}
}

func (s *server) Mount(e *gin.Engine) {
	e.POST("/create", s.create)
	e.POST("/any", s.createAny)
	e.POST("/heavy", s.heavy)
	e.POST("/light", s.light)
	e.POST("/session", s.session)
	e.POST("/kept", s.kept)
	http.HandleFunc("/legacy", legacy(s.repo))
	http.HandleFunc("/legacy/each", legacyEach(s.repo))
}
