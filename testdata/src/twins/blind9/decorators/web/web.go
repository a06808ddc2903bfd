// Package web serves notes. What decides: whether a store is put together for the server, or for a request.
package web

import (
	"context"
	"io"
	"net/http"

	"github.com/labstack/echo/v4"

	"twins/blind9/decorators/audited"
	"twins/blind9/decorators/store"
)

type server struct {
	notes store.Store
	log   io.Writer
}

func (s *server) put(c echo.Context) error {
	var n store.Note
	if err := c.Bind(&n); err != nil {
		return err
	}
	mine := audited.For(c.Param("user"), s.notes, s.log) // report
	return mine.Put(context.Background(), &n)
}

func (s *server) draft(c echo.Context) error {
	var n store.Note
	if err := c.Bind(&n); err != nil {
		return err
	}
	drafts := store.Validated(store.NewMemory()) // report
	if err := drafts.Put(context.Background(), &n); err != nil {
		return err
	}
	return c.JSON(http.StatusOK, n)
}

// Routes makes the server's store.
func Routes(e *echo.Echo, log io.Writer) {
	notes := store.Validated(store.Trimmed{Store: store.NewMemory()}) // silent
	s := &server{notes, log}
	e.POST("/:user/notes", s.put)
	e.POST("/drafts", s.draft)
}
