package use

import (
	"crosspkg/more/lib"

	"github.com/gin-gonic/gin"
)

// The first call stands in the file whose name comes first, whichever was parsed first.
func elsewhere(c *gin.Context) { _ = lib.Port() }
