// Package serves has functions that build, wire and then serve until the end. What decides: a function that blocks for the
// life of the program is not called again, whatever it is given; what it registers is called again.
package serves

import (
	"context"
	"errors"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"golang.org/x/sync/errgroup"
	"google.golang.org/grpc"
)

type config struct{ Addr string }

type app struct{ cfg config }

func (a *app) serveHTTP(ctx context.Context) error {
	v := validator.New() // silent
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { _ = v.Var(r.Host, "hostname") })
	mux.HandleFunc("/late", func(w http.ResponseWriter, r *http.Request) {
		_ = validator.New().Var(r.Host, "hostname") // report
	})
	srv := &http.Server{Addr: a.cfg.Addr, Handler: mux}
	go func() {
		<-ctx.Done()
		_ = srv.Shutdown(context.Background())
	}()
	return srv.ListenAndServe()
}

func (a *app) serveGRPC(ctx context.Context, lis net.Listener) error {
	v := validator.New() // silent
	s := grpc.NewServer(grpc.ChainUnaryInterceptor(
		func(ctx context.Context, req any, _ *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
			if err := v.Struct(req); err != nil {
				return nil, err
			}
			return h(ctx, req)
		},
		func(ctx context.Context, req any, _ *grpc.UnaryServerInfo, h grpc.UnaryHandler) (any, error) {
			if err := validator.New().Struct(req); err != nil { // report
				return nil, err
			}
			return h(ctx, req)
		}))
	return s.Serve(lis)
}

func serveGin(cfg config) error {
	v := validator.New() // silent
	if err := v.Struct(cfg); err != nil {
		return err
	}
	r := gin.New()
	r.POST("/", func(c *gin.Context) { _ = v.Var(c.Param("id"), "uuid") })
	r.POST("/put", func(c *gin.Context) {
		v := validator.New() // report
		_ = v.Var(c.Param("id"), "uuid")
	})
	return r.Run(cfg.Addr)
}

func serveFiber(addr string) error {
	f := fiber.New()
	check := validator.New().Struct // silent
	f.Post("/", func(c *fiber.Ctx) error { return check(c.Body()) })
	f.Post("/put", func(c *fiber.Ctx) error {
		return validator.New().Struct(c.Body()) // report
	})
	return f.Listen(addr)
}

func (a *app) accept(l net.Listener) error {
	v := validator.New() // silent
	for {
		conn, err := l.Accept()
		if err != nil {
			return err
		}
		go a.conn(conn, v)
	}
}

func (a *app) conn(c net.Conn, v *validator.Validate) {
	defer c.Close()
	buf := make([]byte, 512)
	for {
		n, err := c.Read(buf)
		if err != nil {
			return
		}
		_ = v.Var(buf[:n], "json")
		own := validator.New() // report
		_ = own.Var(string(buf[:n]), "json")
	}
}

func (a *app) probe(ctx context.Context) error {
	v := validator.New() // silent
	t := time.NewTicker(time.Minute)
	for {
		select {
		case <-t.C:
			if err := v.Struct(a.cfg); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

func run(ctx context.Context, args []string) error {
	v := validator.New() // silent
	if err := v.Var(args, "min=1"); err != nil {
		return err
	}
	a := &app{config{args[0]}}
	l, err := net.Listen("tcp", a.cfg.Addr)
	if err != nil {
		return err
	}
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return a.serveHTTP(ctx) })
	g.Go(func() error { return a.serveGRPC(ctx, l) })
	g.Go(func() error { return serveGin(a.cfg) })
	g.Go(func() error { return serveFiber(a.cfg.Addr) })
	g.Go(func() error { return a.accept(l) })
	g.Go(func() error { return a.probe(ctx) })
	g.Go(func() error {
		v := validator.New() // silent
		<-ctx.Done()
		return errors.Join(ctx.Err(), v.Struct(a.cfg))
	})
	return g.Wait()
}

func Main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		os.Exit(1)
	}
}
