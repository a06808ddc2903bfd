// Package fiber stands in for the library.
package fiber

type Ctx struct{ path string }

func (c *Ctx) BodyParser(out any) error  { return nil }
func (c *Ctx) QueryParser(out any) error { return nil }
func (c *Ctx) JSON(data any) error       { return nil }
func (c *Ctx) Params(key string) string  { return c.path }
func (c *Ctx) Body() []byte              { return nil }
func (c *Ctx) Next() error               { return nil }
func (c *Ctx) Status(code int) *Ctx      { return c }

type Handler = func(*Ctx) error

type Router interface {
	Get(path string, handlers ...Handler) Router
	Post(path string, handlers ...Handler) Router
	Use(args ...any) Router
	Group(prefix string, handlers ...Handler) Router
}

type App struct{}

func New() *App                                                { return &App{} }
func (a *App) Get(path string, handlers ...Handler) Router     { return nil }
func (a *App) Post(path string, handlers ...Handler) Router    { return nil }
func (a *App) Use(args ...any) Router                          { return nil }
func (a *App) Group(prefix string, handlers ...Handler) Router { return nil }
func (a *App) Listen(addr string) error                        { return nil }
