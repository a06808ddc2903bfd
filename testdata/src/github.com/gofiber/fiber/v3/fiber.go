// Package fiber stands in for the library.
package fiber

type Bind struct{}

func (b *Bind) Body(out any) error { return nil }

type Ctx interface {
	Bind() *Bind
	JSON(data any) error
	Params(key string) string
	Next() error
}

type Handler = func(Ctx) error

type StructValidator interface {
	Validate(out any) error
}

type Config struct{ StructValidator StructValidator }

type Router interface {
	Get(path string, handler any, handlers ...any) Router
}

type App struct{}

func New(config ...Config) *App                                      { return &App{} }
func (a *App) Get(path string, handler any, handlers ...any) Router  { return nil }
func (a *App) Post(path string, handler any, handlers ...any) Router { return nil }
