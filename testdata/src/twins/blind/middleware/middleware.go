// Package middleware builds in the factory (once), in the wrapped handler (for each request), or in between (for each handler).
package middleware

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
	"github.com/gofiber/fiber/v2"
	"github.com/labstack/echo/v4"
	"google.golang.org/grpc"
)

type params struct{ ID string }

func CheckHTTP(next http.Handler) http.Handler {
	v := validator.New() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if v.Struct(params{r.FormValue("id")}) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func BadHTTP(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v := validator.New() // report
		if v.Struct(params{r.FormValue("id")}) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func CheckGin() gin.HandlerFunc {
	v := validator.New() // silent
	return func(c *gin.Context) {
		if v.Struct(params{c.Param("id")}) == nil {
			c.Next()
		}
	}
}

func BadGin() gin.HandlerFunc {
	return func(c *gin.Context) {
		if validator.New().Struct(params{c.Param("id")}) == nil { // report
			c.Next()
		}
	}
}

func CheckEcho(tag string) echo.MiddlewareFunc {
	v := validator.New() // silent
	v.SetTagName(tag)
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if err := v.Struct(params{c.Param("id")}); err != nil {
				return err
			}
			return next(c)
		}
	}
}

func MiddleEcho() echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		v := validator.New() // silent
		return func(c echo.Context) error {
			if err := v.Struct(params{c.Param("id")}); err != nil {
				return err
			}
			return next(c)
		}
	}
}

func BadEcho() echo.MiddlewareFunc {
	return func(next echo.HandlerFunc) echo.HandlerFunc {
		return func(c echo.Context) error {
			if err := validator.New().Struct(params{c.Param("id")}); err != nil { // report
				return err
			}
			return next(c)
		}
	}
}

func CheckFiber() fiber.Handler {
	v := validator.New() // silent
	return func(c *fiber.Ctx) error {
		if err := v.Struct(params{c.Params("id")}); err != nil {
			return err
		}
		return c.Next()
	}
}

func BadFiber(c *fiber.Ctx) error {
	if err := validator.New().Struct(params{c.Params("id")}); err != nil { // report
		return err
	}
	return c.Next()
}

func CheckGRPC() grpc.UnaryServerInterceptor {
	v := validator.New() // silent
	return func(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
		if err := v.Struct(req); err != nil {
			return nil, err
		}
		return handler(ctx, req)
	}
}

func BadGRPC(ctx context.Context, req any, info *grpc.UnaryServerInfo, handler grpc.UnaryHandler) (any, error) {
	if err := validator.New().Struct(req); err != nil { // report
		return nil, err
	}
	return handler(ctx, req)
}
