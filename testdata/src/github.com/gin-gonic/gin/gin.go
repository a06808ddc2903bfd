// Package gin stands in for the library.
package gin

type H map[string]any

type HandlerFunc func(*Context)

type Context struct{ Keys map[string]any }

func (c *Context) ShouldBindJSON(obj any) error            { return nil }
func (c *Context) ShouldBindQuery(obj any) error           { return nil }
func (c *Context) BindJSON(obj any) error                  { return nil }
func (c *Context) JSON(code int, obj any)                  {}
func (c *Context) AbortWithStatusJSON(code int, obj any)   {}
func (c *Context) Param(key string) string                 { return "" }
func (c *Context) Query(key string) string                 { return "" }
func (c *Context) GetHeader(key string) string             { return "" }
func (c *Context) Set(key string, value any)               {}
func (c *Context) Get(key string) (any, bool)              { return nil, false }
func (c *Context) MustGet(key string) any                  { return nil }
func (c *Context) GetRawData() ([]byte, error)             { return nil, nil }
func (c *Context) QueryMap(key string) map[string][]string { return nil }
func (c *Context) Next()                                   {}

type IRoutes interface {
	Use(...HandlerFunc) IRoutes
	GET(string, ...HandlerFunc) IRoutes
	POST(string, ...HandlerFunc) IRoutes
	Handle(string, string, ...HandlerFunc) IRoutes
}

type IRouter interface {
	IRoutes
	Group(string, ...HandlerFunc) *RouterGroup
}

type RouterGroup struct{}

func (g *RouterGroup) Use(h ...HandlerFunc) IRoutes                         { return nil }
func (g *RouterGroup) GET(path string, h ...HandlerFunc) IRoutes            { return nil }
func (g *RouterGroup) POST(path string, h ...HandlerFunc) IRoutes           { return nil }
func (g *RouterGroup) Handle(method, path string, h ...HandlerFunc) IRoutes { return nil }
func (g *RouterGroup) Group(path string, h ...HandlerFunc) *RouterGroup     { return g }

type Engine struct{ RouterGroup }

func Default() *Engine                     { return &Engine{} }
func New() *Engine                         { return &Engine{} }
func (e *Engine) Run(addr ...string) error { return nil }
