package scope

// frameworks has the rows for web frameworks: most are one type, the
// framework's context, that every handler takes.
var frameworks = []Row{
	{
		ID: "gin", Framework: "gin", Freq: Request, What: "gin handler",
		Kind: Param, Keys: []string{"*github.com/gin-gonic/gin.Context"}, Strong: true,
		Source: "gin-gonic/gin@v1.12.0/gin.go:51, routergroup.go:116",
	},
	{
		ID: "gin.factory", Framework: "gin", Freq: Once, What: "handler factory",
		Kind: FactoryResult, Keys: []string{"github.com/gin-gonic/gin.HandlerFunc", "*github.com/gin-gonic/gin.Engine"},
		Source: "gin-gonic/gin@v1.12.0/utils.go:47 WrapF, gin.go New",
	},
	{
		ID: "gin.router", Framework: "gin", Freq: Once, What: "registration of routes",
		Kind: Param,
		Keys: []string{
			"*github.com/gin-gonic/gin.Engine", "*github.com/gin-gonic/gin.RouterGroup",
			"github.com/gin-gonic/gin.IRouter", "github.com/gin-gonic/gin.IRoutes",
		},
		Source: "gin-gonic/gin@v1.12.0/routergroup.go",
	},
	{
		ID: "gin.binding", Framework: "gin", Freq: Request, What: "gin validator",
		Kind: Iface, Keys: []string{"(github.com/gin-gonic/gin/binding.StructValidator).ValidateStruct"},
		Source: "gin-gonic/gin@v1.12.0/binding/binding.go:55",
	},
	{
		ID: "echo.v4", Framework: "echo v4", Freq: Request, What: "echo handler",
		Kind: Param, Keys: []string{"github.com/labstack/echo/v4.Context"}, Strong: true,
		Source: "labstack/echo/v4@v4.16.0/echo.go:146, context.go:21",
		Note:   "The context is an interface; the application's own types that embed it count.",
	},
	{
		ID: "echo.v3", Framework: "echo v3 and older", Freq: Request, What: "echo handler",
		Kind: Param, Keys: []string{"github.com/labstack/echo.Context"}, Strong: true,
		Source: "labstack/echo@v3.3.10+incompatible/echo.go:107, context.go:21",
	},
	{
		ID: "echo.v5", Framework: "echo v5", Freq: Request, What: "echo handler",
		Kind: Param, Keys: []string{"*github.com/labstack/echo/v5.Context"}, Strong: true,
		Source: "labstack/echo/v5@v5.3.1/echo.go:130, :127, context.go:64",
		Note:   "The context is a struct here, and passed by pointer.",
	},
	{
		ID: "echo.factory", Framework: "echo", Freq: Once, What: "handler factory",
		Kind: FactoryResult,
		Keys: []string{
			"github.com/labstack/echo/v4.HandlerFunc", "github.com/labstack/echo/v4.MiddlewareFunc",
			"github.com/labstack/echo.HandlerFunc", "github.com/labstack/echo.MiddlewareFunc",
			"github.com/labstack/echo/v5.HandlerFunc", "github.com/labstack/echo/v5.MiddlewareFunc",
			"*github.com/labstack/echo/v4.Echo", "*github.com/labstack/echo.Echo", "*github.com/labstack/echo/v5.Echo",
		},
		Source: "labstack/echo/v4@v4.16.0/echo.go:143; labstack/echo@v3.3.10+incompatible/echo.go:107; labstack/echo/v5@v5.3.1/echo.go:133, :136",
	},
	{
		ID: "echo.router", Framework: "echo", Freq: Once, What: "registration of routes",
		Kind: Param,
		Keys: []string{
			"*github.com/labstack/echo/v4.Echo", "*github.com/labstack/echo/v4.Group",
			"*github.com/labstack/echo.Echo", "*github.com/labstack/echo.Group",
			"*github.com/labstack/echo/v5.Echo", "*github.com/labstack/echo/v5.Group",
		},
		Source: "labstack/echo/v4@v4.16.0/group.go",
	},
	{
		ID: "echo.hooks", Framework: "echo", Freq: Request, What: "echo validator",
		Kind: Iface,
		Keys: []string{
			"(github.com/labstack/echo/v4.Validator).Validate",
			"(github.com/labstack/echo.Validator).Validate",
			"(github.com/labstack/echo/v5.Validator).Validate",
		},
		Source: "labstack/echo/v4@v4.16.0/echo.go:152, bind.go:20, renderer.go:6; labstack/echo/v5@v5.4.4/echo.go:142",
		Note:   "By conversion to the interface only: Validate(any) error is anybody's method. Binder, JSONSerializer and Renderer take the context.",
	},
	{
		ID: "fiber.v1", Framework: "fiber v1", Freq: Request, What: "fiber handler",
		Kind: Param, Keys: []string{"*github.com/gofiber/fiber.Ctx"}, Strong: true,
		Source: "gofiber/fiber@v1.14.6/app.go:41",
	},
	{
		ID: "fiber.v2", Framework: "fiber v2", Freq: Request, What: "fiber handler",
		Kind: Param, Keys: []string{"*github.com/gofiber/fiber/v2.Ctx"}, Strong: true,
		Source: "gofiber/fiber/v2@v2.52.15/app.go:36, ctx.go:83",
		Note:   "fiber.Handler is an alias: the handler's type has no name of its own.",
	},
	{
		ID: "fiber.v3", Framework: "fiber v3", Freq: Request, What: "fiber handler",
		Kind: Param, Keys: each("github.com/gofiber/fiber/v3.", "Ctx", "CustomCtx", "Req", "Res"), Strong: true,
		Source: "gofiber/fiber/v3@v3.1.0/app.go:40, :900, ctx_interface_gen.go:18, adapter.go",
	},
	{
		ID: "fiber.v3.validator", Framework: "fiber v3", Freq: Request, What: "fiber validator",
		Kind: Iface, Keys: []string{"(github.com/gofiber/fiber/v3.StructValidator).Validate"},
		Source: "gofiber/fiber/v3@v3.1.0/bind.go:21",
	},
	{
		ID: "fiber.router", Framework: "fiber", Freq: Once, What: "registration of routes",
		Kind: Param,
		Keys: []string{
			"*github.com/gofiber/fiber/v2.App", "github.com/gofiber/fiber/v2.Router",
			"*github.com/gofiber/fiber/v3.App", "github.com/gofiber/fiber/v3.Router",
		},
		Source: "gofiber/fiber/v2@v2.52.15/router.go; gofiber/fiber/v3@v3.1.0/router.go",
	},
	{
		ID: "fasthttp", Framework: "fasthttp", Freq: Request, What: "fasthttp handler",
		Kind: Param, Keys: []string{"*github.com/valyala/fasthttp.RequestCtx"}, Strong: true,
		Source: "valyala/fasthttp@v1.69.0/server.go:134, :137, :699",
	},
	{
		ID: "fasthttp.factory", Framework: "fasthttp", Freq: Once, What: "handler factory",
		Kind: FactoryResult, Keys: []string{"github.com/valyala/fasthttp.RequestHandler"},
		Source: "valyala/fasthttp@v1.69.0/server.go:134",
	},
	{
		ID: "hertz", Framework: "hertz", Freq: Request, What: "hertz handler",
		Kind: Param, Keys: []string{"*github.com/cloudwego/hertz/pkg/app.RequestContext"}, Strong: true,
		Source: "cloudwego/hertz@v0.10.4/pkg/app/context.go:343, :198",
	},
	{
		ID: "iris", Framework: "iris", Freq: Request, What: "iris handler",
		Kind: Param, Keys: []string{"*github.com/kataras/iris/v12/context.Context"}, Strong: true,
		Source: "kataras/iris/v12@v12.2.11/aliases.go:46, :82, context/context.go:131",
		Note:   "iris.Context is an alias of the pointer type.",
	},
	{
		ID: "iris.interface", Framework: "iris before v12.2", Freq: Request, What: "iris handler",
		Kind: Param, Strong: true,
		Keys:   []string{"github.com/kataras/iris/v12/context.Context", "github.com/kataras/iris/context.Context"},
		Source: "kataras/iris/v12@v12.1.8/go19.go:19, context/context.go:91, handler.go:23; kataras/iris@v11.1.1/context/context.go:90, handler.go:22",
		Note:   "There context.Context is an interface, and iris.Context its alias.",
	},
	{
		ID: "iris.mvc", Framework: "iris mvc", Freq: Request, What: "method of an iris controller",
		Kind: ArgMethods, Keys: []string{"(*github.com/kataras/iris/v12/mvc.Application).Handle#0"},
		Off:    "methods are chosen by reflection and name, and helpers on the same type would count as well",
		Source: "kataras/iris/v12@v12.2.11/mvc/mvc.go:262",
	},
	{
		ID: "beego.v2.controller", Framework: "beego v2", Freq: Request, What: "method of a beego controller",
		Kind: Embeds, Keys: []string{"github.com/beego/beego/v2/server/web.Controller"},
		Except: []string{"Init", "URLMapping", "Mapping"},
		Source: "beego/beego 939cfde3 server/web/controller.go:107, :137, server.go:308",
	},
	{
		ID: "beego.v1.controller", Framework: "beego v1", Freq: Request, What: "method of a beego controller",
		Kind: Embeds, Keys: []string{"github.com/astaxie/beego.Controller"},
		Except: []string{"Init", "URLMapping", "Mapping"},
		Source: "astaxie/beego@v1.12.3/controller.go:88",
	},
	{
		ID: "beego.v2", Framework: "beego v2", Freq: Request, What: "beego handler",
		Kind: Param, Keys: []string{"*github.com/beego/beego/v2/server/web/context.Context"}, Strong: true,
		Source: "beego/beego 939cfde3 server/web/router.go:638, filter.go:31, :26",
	},
	{
		ID: "beego.v1", Framework: "beego v1", Freq: Request, What: "beego handler",
		Kind: Param, Keys: []string{"*github.com/astaxie/beego/context.Context"}, Strong: true,
		Source: "astaxie/beego@v1.12.3/filter.go:20",
	},
	{
		ID: "revel.controller", Framework: "revel", Freq: Request, What: "method of a revel controller",
		Kind: Embeds, Keys: []string{"github.com/revel/revel.Controller"},
		Source: "revel/revel b053175 controller.go:26, :524, results.go:22",
	},
	{
		ID: "revel", Framework: "revel", Freq: Request, What: "revel filter",
		Kind: Param, Keys: []string{"*github.com/revel/revel.Controller"}, Extra: true,
		Source: "revel/revel b053175 intercept.go:42, filter.go:8",
	},
	{
		ID: "buffalo", Framework: "buffalo", Freq: Request, What: "buffalo handler",
		Kind: Param, Keys: []string{"github.com/gobuffalo/buffalo.Context"}, Strong: true,
		Source: "gobuffalo/buffalo 2aa98683 handler.go:22, context.go:18, resource.go:28, middleware.go:24",
	},
	{
		ID: "bunrouter", Framework: "bunrouter", Freq: Request, What: "bunrouter handler",
		Kind: Param, Keys: []string{"github.com/uptrace/bunrouter.Request"}, Strong: true,
		Source: "uptrace/bunrouter@v1.0.23/request.go:73, :104",
	},
	{
		ID: "go-restful.v3", Framework: "go-restful v3", Freq: Request, What: "go-restful handler",
		Kind: Param, Keys: each("*github.com/emicklei/go-restful/v3.", "Request", "Response"), Strong: true, Extra: true,
		Source: "emicklei/go-restful/v3@v3.14.0/route.go:13, filter.go:28",
	},
	{
		ID: "go-restful.v2", Framework: "go-restful v2", Freq: Request, What: "go-restful handler",
		Kind: Param, Keys: each("*github.com/emicklei/go-restful.", "Request", "Response"), Strong: true, Extra: true,
		Source: "emicklei/go-restful@v2.16.0+incompatible/route.go:13, filter.go:26",
	},
	{
		ID: "goframe.v2", Framework: "goframe v2", Freq: Request, What: "goframe handler",
		Kind: Param, Keys: []string{"*github.com/gogf/gf/v2/net/ghttp.Request"}, Strong: true,
		Source: "gogf/gf c8bdbb77f net/ghttp/ghttp.go:77",
	},
	{
		ID: "goframe.v1", Framework: "goframe v1", Freq: Request, What: "goframe handler",
		Kind: Param, Keys: []string{"*github.com/gogf/gf/net/ghttp.Request"}, Strong: true,
		Source: "path as CodeQL's models list it; not read",
	},
	{
		ID: "goframe.meta", Framework: "goframe v2", Freq: Request, What: "goframe handler",
		Kind: ParamEmbeds, Keys: []string{"github.com/gogf/gf/v2/util/gmeta.Meta"},
		Source: "gogf/gf c8bdbb77f net/ghttp/ghttp_server_service_handler.go:148, ghttp_server_router_group.go:154",
		Note:   "The struct of the request embeds g.Meta, which is an alias.",
	},
	{
		ID: "kratos.http", Framework: "kratos", Freq: Request, What: "kratos handler",
		Kind: Param, Keys: []string{"github.com/go-kratos/kratos/v2/transport/http.Context"}, Strong: true,
		Source: "go-kratos/kratos/v2@v2.8.3/transport/http/router.go:18, context.go:22",
	},
}
