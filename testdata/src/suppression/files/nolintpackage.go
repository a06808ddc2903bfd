//nolint:mapperlint // the comment of the package clause is for the file
package files

import (
	"github.com/gin-gonic/gin"
	"github.com/go-playground/validator/v10"
)

func packageClause(c *gin.Context) { _ = validator.New().Struct(c) }
