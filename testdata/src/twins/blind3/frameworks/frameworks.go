// Package frameworks has the same handler in several frameworks. What decides: the type of the parameter says that the
// function runs for each request; a function that is given the router runs once.
package frameworks

import (
	"context"
	"encoding/json"
	"net/http"

	restful "github.com/emicklei/go-restful/v3"
	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/gorilla/mux"
	"github.com/hibiken/asynq"
	"github.com/julienschmidt/httprouter"
	"github.com/labstack/echo/v4"
	"github.com/valyala/fasthttp"
)

type in struct{ Name string }

func Restful(req *restful.Request, res *restful.Response) {
	var x in
	_ = req.ReadEntity(&x)
	v := validator.New() // report
	_ = res.WriteEntity(v.Struct(x))
}

func Httprouter(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	_ = validator.New().Var(ps.ByName("id"), "uuid") // report
}

func Fast(ctx *fasthttp.RequestCtx) {
	var x in
	_ = json.Unmarshal(ctx.PostBody(), &x)
	if err := validator.New().Struct(x); err != nil { // report
		ctx.Error(err.Error(), 400)
	}
}

func Fiber(c *fiber.Ctx) error {
	x := new(in)
	if err := c.BodyParser(x); err != nil {
		return err
	}
	validate := validator.New() // report
	return validate.Struct(x)
}

func Echo(c echo.Context) (err error) {
	var x in
	if err = c.Bind(&x); err == nil {
		err = validator.New().Struct(&x) // report
	}
	return err
}

func Task(ctx context.Context, t *asynq.Task) error {
	var x in
	_ = json.Unmarshal(t.Payload(), &x)
	return validator.New().StructCtx(ctx, x) // report
}

type task struct{ v *validator.Validate }

func (k *task) ProcessTask(ctx context.Context, t *asynq.Task) error {
	var x in
	_ = json.Unmarshal(t.Payload(), &x)
	return k.v.StructCtx(ctx, x)
}

// Given the router.

func ChiRoutes(r chi.Router) {
	v := validator.New() // silent
	r.Post("/", func(w http.ResponseWriter, r *http.Request) { _ = v.Var(chi.URLParam(r, "id"), "uuid") })
}

func GinRoutes(r gin.IRouter) {
	v := validator.New() // silent
	r.POST("/", func(c *gin.Context) { _ = v.Var(c.Param("id"), "uuid") })
}

func EchoRoutes(e *echo.Echo) {
	v := validator.New() // silent
	e.POST("/", func(c echo.Context) error { return v.Var(c.Param("id"), "uuid") })
}

func FiberRoutes(app *fiber.App) {
	h := &struct{ v *validator.Validate }{validator.New()} // silent
	app.Post("/", func(c *fiber.Ctx) error { return h.v.Var(c.Params("id"), "uuid") })
}

func MuxRoutes(r *mux.Router) {
	v := validator.New() // silent
	r.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { _ = v.Var(mux.Vars(r), "required") })
}

func RestfulRoutes(ws *restful.WebService) {
	v := validator.New() // silent
	ws.Route(ws.POST("/").To(func(req *restful.Request, res *restful.Response) {
		var x in
		_ = req.ReadEntity(&x)
		_ = v.Struct(x)
	}))
}

func AsynqRoutes(m *asynq.ServeMux) {
	v := validator.New() // silent
	m.Handle("mail", &task{v})
	m.HandleFunc("push", func(ctx context.Context, t *asynq.Task) error { return v.Var(t.Payload(), "json") })
}

func AsynqMiddleware(next asynq.Handler) asynq.Handler {
	v := validator.New() // silent
	return asynq.HandlerFunc(func(ctx context.Context, t *asynq.Task) error {
		if err := v.Var(t.Payload(), "json"); err != nil {
			return err
		}
		if err := validator.New().Var(t.Type(), "required"); err != nil { // report
			return err
		}
		return next.ProcessTask(ctx, t)
	})
}

func HttprouterRoutes(r *httprouter.Router) {
	v := validator.New() // silent
	r.POST("/", func(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
		_ = v.Var(ps.ByName("id"), "uuid")
	})
}
